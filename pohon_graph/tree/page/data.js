// The document: columns of numbers by node. Nodes come in preorder, so that a subtree is the range [i, END[i]).
const source = document.getElementById("data");
async function unpack() {
  if (source.dataset.packing === "json") return JSON.parse(source.textContent);
  const bytes = Uint8Array.from(atob(source.textContent.trim()), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}
const doc = await unpack();
const { kepala: head, kata: words, pd: agencies, teks: texts, tempat: places, kolom: column } = doc;
const PARENT = column.induk, KIND = column.jenis, OWN = column.rupiah, AGENCY = column.pd, JALUR = column.jalur;
const n = PARENT.length;
const END = new Int32Array(n), DEPTH = new Uint8Array(n), KIDS = new Int32Array(n), PLACE = new Int32Array(n);
const SUM = Float64Array.from(OWN), SUBS = new Int32Array(n), FOUND = new Int32Array(n), BELOW = new Int32Array(n);
const kindKeys = words.jenis.map(([key]) => key), wayKeys = words.jalur.map(([key]) => key);
const kindOf = (i) => kindKeys[KIND[i]];
const K = Object.fromEntries(kindKeys.map((key, place) => [key, place]));
const isResult = (i) => RESULT[KIND[i]] === 1;
const RESULT = kindKeys.map((key) => (/^(tujuan|sasaran)/.test(key) || ["ultimate", "intermediate", "immediate", "output", "kondisi"].includes(key) ? 1 : 0));

// What only some nodes have: node -> its rows.
function grouped(rows) {
  const found = new Map();
  for (const row of rows) {
    const own = found.get(row[0]);
    if (own) own.push(row); else found.set(row[0], [row]);
  }
  return found;
}
const held = Object.fromEntries(Object.entries(doc.isi).map(([name, rows]) => [name, name === "rujukan" ? rows : grouped(rows)]));
const none = [];
const of = (name, i) => held[name].get(i) || none;
const refsFrom = grouped(held.rujukan), refsTo = grouped(held.rujukan.map((row) => [row[1], ...row]));

for (let i = 0; i < n; i++) {
  END[i] = i + 1;
  const parent = PARENT[i];
  if (parent >= 0) { DEPTH[i] = DEPTH[parent] + 1; PLACE[i] = ++KIDS[parent]; }
  FOUND[i] = of("temuan", i).length;
  if (KIND[i] === K.sub) SUBS[i] = 1;
}
for (let i = n - 1; i > 0; i--) {
  const parent = PARENT[i];
  SUM[parent] += SUM[i]; SUBS[parent] += SUBS[i]; BELOW[parent] += BELOW[i] + FOUND[i];
  if (END[i] > END[parent]) END[parent] = END[i];
}

const text = (i) => texts[column.teks[i]], code = (i) => texts[column.kode[i]];
const agency = (i) => (AGENCY[i] < 0 ? "" : agencies[AGENCY[i]][1]);
const kindName = (i) => words.jenis[KIND[i]][1];
const idOf = (i) => (held.id.has(i) ? held.id.get(i)[0][1] : `${words.label[KIND[i]]}:${AGENCY[i] < 0 ? "pemda" : agencies[AGENCY[i]][0]}:${code(i)}`);
const bestIku = (i) => of("ukuran", i).reduce((best, row) => Math.max(best, row[2]), 0);
function cellText(place, row) {
  const [file, sheet] = places[place];
  return file ? `${file}${sheet && sheet !== file ? `, lembar ${sheet}` : ""}, baris ${row}` : "";
}
function* children(i) { for (let j = i + 1; j < END[i]; j = END[j]) yield j; }
function ancestors(i) { const path = []; for (let p = PARENT[i]; p >= 0; p = PARENT[p]) path.unshift(p); return path; }
// The chain of links that a node hangs by, up to and with the first owner of an IKU; empty where there is none.
function chain(i) {
  const found = [i];
  for (let p = i; p >= 0; p = PARENT[p]) {
    if (p !== i) found.push(p);
    if (isResult(p) && bestIku(p)) return found;
  }
  return [];
}
