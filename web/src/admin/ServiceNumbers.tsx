import { useEffect } from 'preact/hooks';
import { format } from '../i18n/format.ts';
import { Figures } from '../side/Figures.tsx';
import { PlainTable } from './PlainTable.tsx';
import { followStatistics, statistics } from './statistics.ts';
import { a, named } from './words.ts';

/** How this server is doing: memory, ready tiles and connections to the database. */
export function ServiceNumbers() {
  useEffect(followStatistics, []);
  const words = a.value;
  const answer = statistics.value;
  if (!answer) return null;
  const { uptimeSeconds, heapUsedBytes, heapMaxBytes, tileCache, pools } = answer;
  return (
    <section class="admin-part" aria-label={words.service}>
      <h3>{words.service}</h3>
      <Figures
        figures={[
          [words.started, format.age(uptimeSeconds)],
          [words.heap, format.percent(heapUsedBytes / heapMaxBytes)],
          [words.tiles, format.integer(tileCache.tiles), 'tiles-ready'],
          [words.tileBytes, format.megabytes(tileCache.bytes)],
        ]}
      />
      <PlainTable
        id="tileset-statistics"
        caption={words.tiles}
        columns={[words.tileset, words.ofMemory, words.ofRedis, words.made, words.found]}
        rows={tileCache.tilesets.map(({ tileset, memory, redis, made }) => [
          tileset,
          ...[memory, redis, made].map(format.integer),
          format.percent((memory + redis) / Math.max(memory + redis + made, 1)),
        ])}
      />
      <PlainTable
        id="pool-statistics"
        caption={words.pool}
        columns={[words.pool, words.acquired, words.idle, words.pending, words.max]}
        rows={pools.map(({ name, acquired, idle, pending, max }) => [
          named(words.pools, name),
          ...[acquired, idle, pending, max].map(format.integer),
        ])}
      />
    </section>
  );
}
