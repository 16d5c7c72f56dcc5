// Asks both servers by turns, one question at a time, and prints Markdown. Arguments: our port, theirs, rounds.
import { Agent, request } from "node:http";
import { QUESTIONS } from "./questions.mjs";

const [ours, theirs, rounds] = process.argv.slice(2).map(Number);
const key = process.env.FOODMAP_BENCH_KEY;
const agent = new Agent({ keepAlive: true });
const WARM_UP_MS = 40_000; // for each question, so that both servers run compiled

function ask(port, query) {
  const body = JSON.stringify({ query });
  const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body), "X-API-Key": key };
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: "127.0.0.1", path: "/graphql", method: "POST", agent, headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => resolve(Buffer.concat(parts)));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

async function rows(port, query, count) {
  const answer = JSON.parse(await ask(port, query));
  if (answer.errors) throw new Error(`port ${port}: ${JSON.stringify(answer.errors)}`);
  return count(answer.data);
}

async function timed(port, query) {
  const start = process.hrtime.bigint();
  await ask(port, query);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function percentile(times, share) {
  return [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1];
}

console.log("| question | rows | p50 ms | p95 ms | PostGraphile rows | p50 ms | p95 ms | ratio of p50 |");
console.log("|---|---|---|---|---|---|---|---|");
for (const question of QUESTIONS) {
  const found = [
    await rows(ours, question.ours, question.count),
    await rows(theirs, question.theirs, question.count),
  ];
  const ask = async () => [await timed(ours, question.ours), await timed(theirs, question.theirs)];
  const warm = Date.now() + WARM_UP_MS;
  while (Date.now() < warm) await ask();
  const times = [[], []];
  for (let round = 0; round < rounds; round++) {
    (await ask()).forEach((time, side) => times[side].push(time));
  }
  const [us, them] = times.map((t) => [percentile(t, 0.5), percentile(t, 0.95)]);
  const cells = [question.name, found[0], us[0].toFixed(2), us[1].toFixed(2), found[1], them[0].toFixed(2)];
  console.log(`| ${[...cells, them[1].toFixed(2), (them[0] / us[0]).toFixed(2)].join(" | ")} |`);
}
agent.destroy();
