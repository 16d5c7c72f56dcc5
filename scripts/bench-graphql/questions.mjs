// The same questions in both languages; count says how many rows an answer has, so that both can be held against each other.
const vendors = "code name grade radiusKm";

export const QUESTIONS = [
  {
    name: "page of 50 vendors",
    ours: `{ vendors(filter: { city: { eq: "tehran" }, visible: { eq: TRUE } }, first: 50) { nodes { ${vendors} } } }`,
    theirs: `{ allVendors(filter: { city: { equalTo: "tehran" }, visible: { equalTo: true } }, orderBy: CODE_ASC, first: 50)
      { nodes { ${vendors} } } }`,
    count: (data) => (data.vendors ?? data.allVendors).nodes.length,
  },
  {
    name: "search in Persian",
    ours: `{ vendors(filter: { name: { contains: "کافه" } }, first: 50) { nodes { ${vendors} } } }`,
    theirs: `{ allVendors(filter: { nameKey: { includes: "کافه" } }, orderBy: CODE_ASC, first: 50) { nodes { ${vendors} } } }`,
    count: (data) => (data.vendors ?? data.allVendors).nodes.length,
  },
  {
    name: "neighbourhoods with metrics",
    ours: `{ polygons(layer: NEIGHBOURHOOD, filter: { city: "tehran" })
      { nodes { id name areaKm2 population metrics { vendors orders { orders organic } } } } }`,
    theirs: `{ allNeighbourhoods(filter: { city: { equalTo: "tehran" } }, orderBy: PRIMARY_KEY_ASC)
      { nodes { rowId name areaKm2 population vendors orders organic } } }`,
    count: (data) => (data.polygons ?? data.allNeighbourhoods).nodes.length,
  },
  {
    name: "facets",
    ours: `{ vendorFacets(filter: { city: { eq: "tehran" } })
      { grades { grade count } lines { key count } visible { value count } open { value count } } }`,
    theirs: `{ allFacets(filter: { city: { equalTo: "tehran" } }) { nodes { facet value vendors } } }`,
    count: ({ vendorFacets: f, allFacets }) =>
      f ? f.grades.length + f.lines.length + f.visible.length + f.open.length : allFacets.nodes.length,
  },
];
