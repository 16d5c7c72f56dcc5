// Asks a server GraphQL questions of every kind as many clients at once, and prints what came of it.
// usage: graphql.mjs PORT CLIENTS SECONDS; the key is in FOODMAP_KEY
import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';

const [port, clients, seconds] = process.argv.slice(2).map(Number);
const KEY = process.env.FOODMAP_KEY ?? '';
const TIMEOUT = 10_000;
const agent = new Agent({ keepAlive: true, maxSockets: clients });

const print = (text) => process.stdout.write(`${text}\n`);

const LINES = ['restaurant', 'cafe', 'bakery', 'pastry', 'fruit-shop', 'meat-shop'];
const any = (list) => list[Math.floor(Math.random() * list.length)];
const city = () => any(['tehran', 'tehran', 'mashhad', 'shiraz']);

// By root field: a question is asked when the schema has the field.
const QUESTIONS = [
  { field: 'cities', text: '{cities{key nameFa bounds{west east}} businessLines{key}}' },
  { field: 'dataStatus', text: '{dataStatus{datasets{dataset version} orders{cities{city orders}}}}' },
  {
    field: 'polygonLayers',
    text: 'query($c:String!){polygonLayers(city:$c){layer polygons populated}}',
    variables: () => ({ c: city() }),
  },
  {
    field: 'heatmap',
    text: `query($f:OrderFilterInput!){heatmap(filter:$f){totals{orders users} hidden{zoom orders}
      legends{metric p50 max} topCells(first:20){orders center{lon lat}}}}`,
    variables: () => ({ f: { city: city(), lines: [any(LINES)], hours: { from: 11, to: 15 } } }),
  },
  {
    field: 'vendors',
    text: `query($f:VendorWhere){vendors(first:50,filter:$f){totalCount nodes{code name areas{id}}
      pageInfo{hasNextPage endCursor}}}`,
    variables: () => ({ f: { city: { eq: city() }, line: { in: [any(LINES), any(LINES)] } } }),
  },
  {
    field: 'vendorFacets',
    text: 'query($f:VendorWhere){vendorFacets(filter:$f){total lines{key count}}}',
    variables: () => ({ f: { city: { eq: city() } } }),
  },
  {
    field: 'polygons',
    text: `query($f:OrderFilterInput!){polygons(layer:NEIGHBOURHOOD,filter:$f){nodes{id name
      metrics{vendors orders{orders}}}}}`,
    variables: () => ({ f: { city: city(), lines: [any(LINES)] } }),
  },
  {
    field: 'orderSeries',
    text: `query($f:OrderFilterInput!){orderSeries(by:WEEK,filter:$f){series{points{orders}}}}`,
    variables: () => ({ f: { city: city(), lines: [any(LINES)] } }),
  },
];

/** Never fails: what goes wrong is an answer with an error. */
function send(method, path, body) {
  return new Promise((resolve) => {
    const headers = { 'X-API-Key': KEY, 'Content-Type': 'application/json' };
    const asked = request(
      { host: '127.0.0.1', port, method, path, agent, headers, timeout: TIMEOUT },
      (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('error', (e) => resolve({ error: e.message }));
        answer.on('end', () => resolve(read(answer.statusCode, Buffer.concat(parts).toString())));
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.on('error', (e) => resolve({ error: e.message }));
    asked.end(body);
  });
}

function read(status, text) {
  if (status !== 200) return { error: `status ${status}: ${text.slice(0, 200)}` };
  const { data, errors } = JSON.parse(text);
  return errors ? { error: `${errors[0].extensions?.code}: ${errors[0].message}` } : { data };
}

const post = (text, variables) => send('POST', '/graphql', JSON.stringify({ query: text, variables }));

// A third of the questions travel as GET with the hash of their document.
async function ask({ text, variables, id }) {
  const values = variables?.();
  if (Math.random() > 0.33) return post(text, values);
  const more = values ? `&variables=${encodeURIComponent(JSON.stringify(values))}` : '';
  return send('GET', `/graphql?documentId=${id}${more}`);
}

const times = new Map();
const errors = new Map();

async function client(questions, end) {
  while (Date.now() < end) {
    const question = any(questions);
    const start = performance.now();
    const { error } = await ask(question);
    times.get(question.field).push(performance.now() - start);
    if (error) errors.set(error, (errors.get(error) ?? 0) + 1);
  }
}

const at = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

function row(name, list) {
  const sorted = list.toSorted((a, b) => a - b);
  const cells = [0.5, 0.95, 0.99, 1].map((share) => at(sorted, share).toFixed(0).padStart(7));
  print(`  ${name.padEnd(16)}${String(list.length).padStart(8)}${cells.join('')}`);
}

const known = (await post('{__schema{queryType{fields{name}}}}')).data.__schema.queryType.fields;
const questions = QUESTIONS.filter(({ field }) => known.some(({ name }) => name === field));
for (const question of questions) {
  times.set(question.field, []);
  question.id = `sha256:${createHash('sha256').update(question.text).digest('hex')}`;
  const body = { documentId: question.id, query: question.text, variables: question.variables?.() };
  const { error } = await send('POST', '/graphql', JSON.stringify(body));
  if (error) throw new Error(`${question.field}: ${error}`);
}
const end = Date.now() + seconds * 1000;
await Promise.all(Array.from({ length: clients }, () => client(questions, end)));

print(`  ${'question'.padEnd(16)}${['answers', '    p50', '    p95', '    p99', '    max'].join('')}  ms`);
for (const [field, list] of times) row(field, list);
const all = [...times.values()].flat();
row('all', all);
print(`  ${clients} clients, ${seconds} s, ${(all.length / seconds).toFixed(0)} answers a second`);
for (const [error, count] of errors) print(`  FAILED  ${count} x ${error}`);
process.exitCode = errors.size > 0 ? 1 : 0;
