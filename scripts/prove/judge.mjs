// Judges what the probe saw: JSON lines of publications, references, answers and wrk, in one folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const GOOD = new Set([200, 204, 304]);
const MOST_MEMORY = 700; // MiB

const lines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map(JSON.parse);

/** The line of JSON in what wrk says. */
const counted = (file) =>
  JSON.parse(
    readFileSync(file, 'utf8')
      .split('\n')
      .find((line) => line.startsWith('{')),
  );

/**
 * Which of the publications, in their order, an answer is of: the last of its version that was committed before the
 * answer ended, as a version may be published again. -1 for none.
 */
export function place(publications, version, end) {
  return publications.findLastIndex((p) => p.version === version && p.commit <= end);
}

/** Answers of one replica that were begun after an answer of a later publication had been received. */
export function stepsBack(answers) {
  const byEnd = answers.toSorted((a, b) => a.end - b.end);
  let newest = -1;
  let next = 0;
  return answers
    .toSorted((a, b) => a.start - b.start)
    .filter((answer) => {
      for (; next < byEnd.length && byEnd[next].end < answer.start; next++)
        newest = Math.max(newest, byEnd[next].place);
      return answer.place < newest;
    });
}

/** Seconds from the commit of publication i to its first answer, and to the start of the last that was older. */
export function switchOf(answers, publications, i) {
  const { commit } = publications[i];
  const end = publications[i + 1]?.commit ?? Number.POSITIVE_INFINITY;
  const after = answers.filter((a) => a.start >= commit && a.start < end);
  const first = Math.min(...answers.filter((a) => a.place === i).map((a) => a.end));
  const last = Math.max(commit, ...after.filter((a) => a.place < i).map((a) => a.start));
  return { first: (first - commit) / 1000, last: (last - commit) / 1000 };
}

/** What a tile answer has wrong, in one word; null when nothing. */
export function fault(answer, reference) {
  if (!reference) return 'bytes of no version';
  if (answer.status === 304) return answer.etag === answer.known ? null : '304 for another ETag';
  if (answer.status !== reference.status || answer.hash !== reference.hash) return 'bytes of another version';
  const cache = answer.cache ?? '';
  if (!answer.v) return cache.includes('max-age=60') ? null : 'wrong time to keep';
  if (answer.v === reference.version) return cache.includes('immutable') ? null : 'right version not kept';
  return cache.includes('no-store') ? null : 'wrong version kept';
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

function count(items, word) {
  const counts = new Map();
  for (const item of items) counts.set(word(item), (counts.get(word(item)) ?? 0) + 1);
  return [...counts].map(([name, times]) => `${name}: ${times}`).join(', ') || 'none';
}

class Table {
  rows = [];
  failed = 0;

  row(what, good, figure) {
    this.rows.push([good ? 'PASSED' : 'FAILED', what, figure]);
    if (!good) this.failed++;
  }

  note(what, figure) {
    this.rows.push(['', what, figure]);
  }

  toString() {
    const width = Math.max(...this.rows.map((r) => r[1].length));
    return this.rows
      .map(([mark, what, figure]) => `  ${mark.padEnd(7)} ${what.padEnd(width)}  ${figure}`)
      .join('\n');
  }
}

function judgeErrors(table, answers, loads) {
  const wrong = answers.filter((a) => !GOOD.has(a.status));
  table.row(
    'answers of the probe that are errors',
    wrong.length === 0,
    `${count(wrong, (a) => a.error ?? a.status)} of ${answers.length}`,
  );
  for (const [name, load] of loads) {
    const errors = load.connect + load.read + load.write + load.timeout + load.status;
    const speed = `${load.requests} in ${load.seconds} s, p50 ${load.p50} ms, p99 ${load.p99} ms`;
    table.row(`errors of wrk on ${name}`, errors === 0 && load.requests > 0, `${errors} of ${speed}`);
  }
}

function judgeTiles(table, tiles, references, answers) {
  const faults = tiles.map((a) => fault(a, references.get(`${a.ask} ${a.etag}`))).filter(Boolean);
  table.row(
    'tiles that are not those of one version',
    faults.length === 0,
    `${count(faults, (f) => f)} of ${tiles.length}`,
  );
  const versions = [...new Set([...references.values()].map((r) => r.version))];
  const etags = new Set(references.keys());
  const strange = answers.filter((a) => GOOD.has(a.status) && a.place < 0);
  table.row(
    'answers of a version before it was committed',
    strange.length === 0,
    `${strange.length} of ${answers.length}`,
  );
  table.row(
    'ETags of versions differ',
    etags.size === references.size && versions.length > 1,
    `${etags.size} of ${versions.length} versions`,
  );
}

function judgeSwitches(table, replicas, publications) {
  publications.forEach((publication, i) => {
    if (i === 0) return;
    for (const [name, answers] of replicas) {
      const { first, last } = switchOf(answers, publications, i);
      const good = Math.max(first, last) <= publication.limit;
      const figure = `first answer ${first.toFixed(2)} s, last older one asked ${last.toFixed(2)} s after the commit`;
      table.row(`${publication.what}, ${name}: within ${publication.limit} s`, good, figure);
    }
  });
}

function judgeReplica(table, name, answers, memory) {
  const back = stepsBack(answers);
  table.row(
    `older versions after newer ones, ${name}`,
    back.length === 0,
    `${back.length} of ${answers.length}`,
  );
  const peak = Math.round(Math.max(...memory.map((m) => m.peak)) / 1024);
  const median = Math.round(
    percentile(
      memory.map((m) => m.rss).toSorted((a, b) => a - b),
      0.5,
    ) / 1024,
  );
  table.row(
    `resident memory, ${name}: under ${MOST_MEMORY} MiB`,
    peak < MOST_MEMORY,
    `at most ${peak} MiB, median ${median} MiB`,
  );
  const times = answers.map((a) => a.end - a.start).toSorted((a, b) => a - b);
  table.note(
    `time to an answer under load, ${name}`,
    `p50 ${percentile(times, 0.5)} ms, p99 ${percentile(times, 0.99)} ms, max ${times.at(-1)} ms`,
  );
}

export function judge(directory) {
  const read = (name) => lines(join(directory, name));
  const publications = read('publications');
  const references = new Map(read('references').map((r) => [`${r.ask} ${r.etag}`, r]));
  const records = read('answers');
  const memory = records.filter((r) => r.kind === 'memory');
  const answers = records.filter((r) => r.kind !== 'memory');
  const tiles = answers.filter((a) => a.kind === 'tile' && GOOD.has(a.status));
  const versionOf = (a) => a.version ?? references.get(`${a.ask} ${a.etag}`)?.version;
  for (const answer of answers) answer.place = place(publications, versionOf(answer), answer.end);
  const known = answers.filter((a) => a.place >= 0);
  const names = [...new Set(answers.map((a) => a.replica))];
  const replicas = new Map(names.map((name) => [name, known.filter((a) => a.replica === name)]));
  const loads = readdirSync(directory).filter((f) => f.startsWith('wrk-'));

  const table = new Table();
  judgeErrors(
    table,
    answers,
    loads.map((f) => [f.slice(4), counted(join(directory, f))]),
  );
  judgeTiles(table, tiles, references, answers);
  judgeSwitches(table, replicas, publications);
  for (const [name, seen] of replicas)
    judgeReplica(
      table,
      name,
      seen,
      memory.filter((m) => m.replica === name),
    );
  return table;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const table = judge(process.argv[2]);
  process.stdout.write(`${table}\n`);
  process.exit(table.failed === 0 ? 0 : 1);
}
