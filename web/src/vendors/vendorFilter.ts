/** Which vendors count: the part of the view that the server knows as its vendor filter. None chosen means all. */
export interface VendorFilter {
  /** Grades as addresses write them, best first. */
  grades: readonly GradeKey[];
  statuses: readonly number[];
  visible: readonly FlagKey[];
  open: readonly FlagKey[];
  /** Codes as the feed has them; sorted. */
  codes: readonly string[];
  /** Ids of areas of any layer that the vendor lies in one of. */
  areas: readonly number[];
}

export const GRADE_KEYS = [
  'a-plus',
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'not-enough-comments',
  'ungraded',
] as const;
export type GradeKey = (typeof GRADE_KEYS)[number];

export const FLAG_KEYS = ['true', 'false', 'unknown'] as const;
export type FlagKey = (typeof FLAG_KEYS)[number];

export const NO_VENDOR_FILTER: VendorFilter = {
  grades: [],
  statuses: [],
  visible: [],
  open: [],
  codes: [],
  areas: [],
};

/** As many as fit into an address that every proxy takes. */
export const MAX_CODES = 200;
/** The server's longest list. */
const MAX_IDS = 250;

const CODE = /^[\p{L}\p{N}_-]{1,40}$/u;

/** Reads a filter from its text; anything malformed restricts nothing, so no link is dead. */
export function readVendorFilter(query: URLSearchParams): VendorFilter {
  const list = (name: string) => (query.get(name) ?? '').split(',').filter(Boolean);
  return {
    grades: someOf(GRADE_KEYS, list('grade')),
    statuses: idsIn(query.get('status')),
    visible: someOf(FLAG_KEYS, list('visible')),
    open: someOf(FLAG_KEYS, list('open')),
    codes: codeSet(list('codes')),
    areas: idsIn(query.get('vendorArea')),
  };
}

/** The canonical text of a filter, in the words of the server; empty when it does not restrict. */
export function vendorText({ grades, statuses, visible, open, codes, areas }: VendorFilter): string {
  return Object.entries({ grade: grades, status: statuses, visible, open, codes, vendorArea: areas })
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}=${values.map((value) => encodeURIComponent(value)).join(',')}`)
    .join('&');
}

/** Some of all keys in their order; all of them restrict nothing, so they are none. */
export function someOf<T extends string>(all: readonly T[], chosen: readonly string[]): T[] {
  const some = all.filter((key) => chosen.includes(key));
  return some.length === all.length ? [] : some;
}

export function idSet(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((a, b) => a - b);
}

/** Ids as addresses list them; what is none is left out. */
export function idsIn(text: string | null): number[] {
  return idSet(
    (text ?? '')
      .split(',')
      .filter((id) => /^\d{1,9}$/.test(id))
      .map(Number),
  ).slice(0, MAX_IDS);
}

/** Codes out of whatever was pasted: parted by blanks, commas, semicolons or line ends. */
export function codesIn(text: string): string[] {
  return codeSet(text.split(/[\s,;،؛]+/));
}

function codeSet(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code) => CODE.test(code)))].sort().slice(0, MAX_CODES);
}

const upper = (key: string) => key.toUpperCase().replaceAll('-', '_');

/** As the argument of GraphQL; undefined when it does not restrict. */
export function vendorInput(filter: VendorFilter): Record<string, unknown> | undefined {
  if (vendorText(filter) === '') return undefined;
  const { grades, statuses, visible, open, codes, areas } = filter;
  return {
    grades: grades.map(upper),
    statuses,
    visible: visible.map(upper),
    open: open.map(upper),
    codes,
    areas,
  };
}

/** As the language of filters that vendors are listed and counted by. */
export function vendorWhere(city: string, lines: readonly string[], filter: VendorFilter) {
  const { grades, statuses, visible, open, codes, areas } = filter;
  return {
    city: { eq: city },
    line: { in: lines },
    grade: { in: grades.map(upper) },
    status: { in: statuses },
    visible: { in: visible.map(upper) },
    open: { in: open.map(upper) },
    codes,
    polygonIds: areas,
  };
}

/** The key of a grade as GraphQL writes it, such as A_PLUS. */
export function gradeKey(constant: string): GradeKey {
  return (GRADE_KEYS as readonly string[]).find((key) => upper(key) === constant) as GradeKey;
}
