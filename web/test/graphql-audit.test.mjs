// The audits of npm graphql-http against a running server: FOODMAP_LINK tells where, FOODMAP_KEY is a key for it.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { auditServer } from 'graphql-http';

const link = process.env.FOODMAP_LINK;
const key = process.env.FOODMAP_KEY;

// What a server may do and this one does not: a GET names a document by its id and carries no text of a query.
const DECLINED = new Set(['5A70', 'D6D5', '6A70']);

const print = (text) => process.stdout.write(`${text}\n`);

it('speaks GraphQL over HTTP', { skip: !(link && key) && 'needs a running server' }, async () => {
  const results = await auditServer({
    url: new URL('/graphql', link).href,
    fetchFn: (url, init) => fetch(url, { ...init, headers: { ...init?.headers, 'x-api-key': key } }),
  });
  const rest = results.filter(({ status }) => status !== 'ok');
  for (const { id, name, status, reason } of rest) print(`${status} ${id} ${name}: ${reason}`);
  print(`${results.length - rest.length} of ${results.length} audits are passed`);
  assert.ok(results.length >= 60);
  assert.deepEqual(
    rest.filter(({ id }) => !DECLINED.has(id)).map(({ id, name }) => `${id} ${name}`),
    [],
  );
});
