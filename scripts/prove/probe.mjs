// Asks replicas while versions change, and writes down every answer. Commands:
//   ready SECONDS PORT             waits for /health/ready, prints the milliseconds it took
//   serves VERSION SECONDS PORT... waits until all of them serve the version
//   reference VERSION PORT         prints the sample of tiles of a server that serves this version, as JSON lines
//   watch NAME=PORT=PID...         asks until it is told to end (TERM); answers and memory as JSON lines
import { readFileSync } from 'node:fs';
import { get, pause, sample, served, tile } from './asks.mjs';

const LANES = 3; // tiles asked for at once, a replica
const TILE_PAUSE = 15; // ms
const VERSION_PAUSE = 20; // ms
const MEMORY_PAUSE = 250; // ms

const print = (record) => process.stdout.write(`${JSON.stringify(record)}\n`);

async function until(seconds, what, condition) {
  const start = Date.now();
  while (!(await condition())) {
    if (Date.now() - start > seconds * 1000) throw new Error(`${what}: not within ${seconds} s`);
    await pause(50);
  }
  return Date.now() - start;
}

async function ready(seconds, port) {
  const isReady = async () => (await get(port, '/health/ready')).status === 200;
  process.stdout.write(`${await until(Number(seconds), `port ${port} ready`, isReady)}\n`);
}

async function serves(version, seconds, ...ports) {
  for (const port of ports) {
    const isServed = async () => (await served(port)).version === Number(version);
    await until(Number(seconds), `version ${version} on port ${port}`, isServed);
  }
}

async function reference(version, port) {
  const still = async () => {
    const now = (await served(port)).version;
    if (now !== Number(version)) throw new Error(`port ${port} serves ${now}, not ${version}`);
  };
  await still();
  for (const ask of sample()) {
    const { status, etag, hash, cache } = await tile(port, `${ask}&v=${version}`);
    if (status !== 200 && status !== 204) throw new Error(`${ask}: ${status}`);
    if (!cache.includes('immutable')) throw new Error(`${ask}: not of version ${version}`);
    print({ version: Number(version), ask, status, etag, hash });
  }
  await still();
}

/** One replica: which version it says it serves, and tiles in every way a client may ask for them. */
function watchReplica(name, port, running) {
  let current = 0;
  let previous = 0;
  const etags = new Map();

  async function versions() {
    while (running()) {
      const { start, end, status, error, version } = await served(port);
      if (version && version !== current) [previous, current] = [current, version];
      print({ kind: 'version', replica: name, start, end, status, error, version });
      await pause(VERSION_PAUSE);
    }
  }

  async function tiles() {
    const asks = sample();
    while (running()) {
      const ask = asks[Math.floor(Math.random() * asks.length)];
      const v = [null, current, previous][Math.floor(Math.random() * 3)];
      const known = Math.random() < 0.3 ? etags.get(ask) : undefined;
      const answer = await tile(port, v ? `${ask}&v=${v}` : ask, known ? { 'If-None-Match': known } : {});
      if (answer.etag) etags.set(ask, answer.etag);
      print({ kind: 'tile', replica: name, ask, v: v || null, known, ...answer });
      await pause(TILE_PAUSE);
    }
  }

  return [versions(), ...Array.from({ length: LANES }, tiles)];
}

/** Resident memory in KiB: now, and the most there ever was. */
async function watchMemory(name, pid, running) {
  while (running()) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (key) => Number(status.match(new RegExp(`${key}:\\s*(\\d+)`))[1]);
    print({ kind: 'memory', replica: name, at: Date.now(), rss: field('VmRSS'), peak: field('VmHWM') });
    await pause(MEMORY_PAUSE);
  }
}

async function watch(...replicas) {
  let ended = false;
  process.on('SIGTERM', () => {
    ended = true;
  });
  const running = () => !ended;
  await Promise.all(
    replicas.flatMap((replica) => {
      const [name, port, pid] = replica.split('=');
      return [...watchReplica(name, Number(port), running), watchMemory(name, pid, running)];
    }),
  );
}

const [command, ...args] = process.argv.slice(2);
await { ready, serves, reference, watch }[command](...args);
process.exit(0); // kept connections would keep us
