import type { DatasetStatus } from '../api/catalog.ts';
import { format } from '../i18n/format.ts';
import { city, state } from '../state.ts';
import { PlainTable } from './PlainTable.tsx';
import { statistics } from './statistics.ts';
import { a, named } from './words.ts';

/** What is served and what is kept of every dataset, and what this server cannot read. */
export function Versions() {
  const words = a.value;
  const { datasets = [], earlier = [] } = state.status.value ?? {};
  const zone = city.value?.timeZone ?? 'Asia/Tehran';
  const row = ({ dataset, version, publishedAt, rows, source }: DatasetStatus, kept: boolean) => [
    named(words.datasets, dataset),
    format.plain(version),
    kept ? words.kept : words.served,
    format.moment(publishedAt, zone),
    rows === null ? '–' : format.integer(rows),
    source ?? '',
  ];
  return (
    <div class="admin-part">
      <h3>{words.versions}</h3>
      <PlainTable
        id="versions"
        caption={words.versions}
        columns={[words.dataset, words.version, words.state, words.published, words.rows, words.source]}
        rows={datasets.flatMap((one) => [
          row(one, false),
          ...earlier.filter(({ dataset }) => dataset === one.dataset).map((old) => row(old, true)),
        ])}
      />
      {(statistics.value?.served ?? []).map(
        ({ dataset, fault }) =>
          fault && (
            <p class="field-problem" key={dataset}>
              {words.cannotRead(named(words.datasets, dataset))} <bdi>{fault}</bdi>
            </p>
          ),
      )}
    </div>
  );
}
