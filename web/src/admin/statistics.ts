import { signal } from '@preact/signals';
import STATISTICS from '../../documents/service-statistics.graphql?raw';
import { ask } from '../api/graphql.ts';
import { latest } from '../api/latest.ts';
import { askStatus } from '../dataFlow.ts';
import { state } from '../state.ts';
import { dismiss, report } from '../ui/notice.ts';

export interface ServiceStatistics {
  startedAt: string;
  uptimeSeconds: number;
  heapUsedBytes: number;
  heapMaxBytes: number;
  served: { dataset: string; version: number | null; fault: string | null }[];
  tileCache: {
    tiles: number;
    bytes: number;
    tilesets: { tileset: string; memory: number; redis: number; made: number }[];
  };
  pools: { name: string; acquired: number; idle: number; pending: number; max: number }[];
}

const EVERY_MILLIS = 5000;

export const statistics = signal<ServiceStatistics | null>(null);

const channel = latest<void, ServiceStatistics>({
  pauseMillis: 0,
  run: async (_, cancel) =>
    (await ask<{ serviceStatistics: ServiceStatistics }>(STATISTICS, {}, cancel)).serviceStatistics,
  done(answer) {
    dismiss('statistics');
    statistics.value = answer;
    // What was published meanwhile is served now.
    const known = new Map(state.status.peek()?.datasets.map(({ dataset, version }) => [dataset, version]));
    if (answer.served.some(({ dataset, version }) => version !== null && version !== known.get(dataset)))
      askStatus();
  },
  failed: (error) => report('statistics', error, () => channel.now()),
});

/** Asks again and again while somebody looks. Returns what ends it. */
export function followStatistics(): () => void {
  channel.now();
  const timer = setInterval(() => {
    if (!document.hidden) channel.now();
  }, EVERY_MILLIS);
  return () => {
    clearInterval(timer);
    channel.cancel();
  };
}
