import { useState } from 'preact/hooks';
import { format } from '../i18n/format.ts';
import { locale, t } from '../i18n/locale.ts';
import { csvText } from './csv.ts';
import { saveText } from './saveFile.ts';

export interface Column<Row> {
  key: string;
  label: string;
  /** What is sorted and saved; null is unknown and comes last. */
  value: (row: Row) => number | string | null;
  /** What is read, when that is not the value itself. */
  show?: (row: Row) => string;
}

interface RankTableProps<Row> {
  name: string;
  title: string;
  rows: readonly Row[];
  /** The first one names the row. */
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string | number;
  /** Shows a row on the map. */
  onShow: (row: Row) => void;
}

interface Order {
  key: string;
  rising: boolean;
}

const FEW = 8;

/** A table that can be sorted by any column and saved, and whose rows lead to the map. */
export function RankTable<Row>({ name, title, rows, columns, idOf, onShow }: RankTableProps<Row>) {
  const words = t.value;
  const [order, setOrder] = useState<Order | null>(null);
  const [all, setAll] = useState(false);
  const sorted = order ? inOrder(rows, columns, order) : rows;
  const turn = (key: string) =>
    setOrder(order?.key === key ? { key, rising: !order.rising } : { key, rising: key === columns[0]?.key });
  const save = () =>
    saveText(
      `foodmap-${name}.csv`,
      csvText([columns.map(({ label }) => label), ...sorted.map((row) => columns.map((c) => c.value(row)))]),
      'text/csv',
    );
  return (
    <section class="rank" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <button type="button" class="small" onClick={save} disabled={rows.length === 0}>
          CSV
        </button>
      </header>
      <div class="rank-scroll">
        <table id={`rank-${name}`}>
          <thead>
            <tr>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col" aria-sort={sortOf(order, key)}>
                  <button type="button" onClick={() => turn(key)}>
                    {label}
                    <span aria-hidden="true">{order?.key === key ? (order.rising ? ' ▲' : ' ▼') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, all ? rows.length : FEW).map((row) => (
              <Line key={idOf(row)} row={row} columns={columns} onShow={onShow} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > FEW && (
        <button type="button" class="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.allRows(format.integer(rows.length))}
        </button>
      )}
    </section>
  );
}

interface LineProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  onShow: (row: Row) => void;
}

function Line<Row>({ row, columns, onShow }: LineProps<Row>) {
  const [first, ...others] = columns;
  return (
    <tr>
      <th scope="row">
        <button type="button" title={t.value.showOnMap} onClick={() => onShow(row)}>
          <bdi>{first && textOf(first, row)}</bdi>
        </button>
      </th>
      {others.map((column) => (
        <td key={column.key}>{textOf(column, row)}</td>
      ))}
    </tr>
  );
}

function textOf<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null) return '–';
  if (column.show) return column.show(row);
  return typeof value === 'number' ? format.density(value) : value;
}

function sortOf(order: Order | null, key: string): 'ascending' | 'descending' | 'none' {
  if (order?.key !== key) return 'none';
  return order.rising ? 'ascending' : 'descending';
}

/** What is unknown comes last either way. */
export function inOrder<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: Order): Row[] {
  const column = columns.find(({ key }) => key === order.key);
  if (!column) return [...rows];
  const sign = order.rising ? 1 : -1;
  const text = new Intl.Collator(locale.value);
  return [...rows].sort((one, other) => {
    const [a, b] = [column.value(one), column.value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'string' ? text.compare(a, String(b)) : a - Number(b));
  });
}
