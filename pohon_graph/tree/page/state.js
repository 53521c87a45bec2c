// What is open, selected, searched and filtered; the views draw from here and never keep a selection of their own.
const OPEN = new Uint8Array(n);
const state = { cur: 0, view: "daftar", root: 0, keep: null, hit: null, hits: 0, money: 0, rows: [], path: new Set() };
const filter = { q: "", pd: -1, jenis: -1, jalur: -1, kelas: -1, iku: -1, temuan: "", penanda: -1 };
const RANKS = { akar: 0, misi: 1, tujuan: 2, sasaran: 3, pd: 3, tujuan_pd: 4, unit: 4, sasaran_pd: 5, berhenti: 6, cabang: 7, program: 7, kegiatan: 8, sisa: 8, sub: 9 };
const RANK = kindKeys.map((key) => RANKS[key] ?? 6);
const rank = (i) => (KIND[i] === K.cabang && DEPTH[i] === 1 ? 1 : RANK[KIND[i]]);

function openTo(kind) { // every node of this level or above it is seen, and no other is opened for it
  OPEN.fill(0);
  for (let i = 1; i < n; i++) if (rank(i) <= RANK[kind]) OPEN[PARENT[i]] = 1;
}

// Per node the folded text of everything that people look for; made in short pieces while nobody waits.
const haystack = new Array(n);
let indexedTo = 0;
function index(end = n) {
  const names = [["ukuran", 1], ["posisi", 1]];
  const from = indexedTo;
  if (from >= end) return;
  for (let i = from; i < end; i++) haystack[i] = `${code(i)} ${text(i)}`;
  for (const [name, place] of names) {
    const nodes = values(name, 0), said = values(name, place);
    for (let k = 0; k < nodes.length; k++) if (nodes[k] >= from && nodes[k] < end) haystack[nodes[k]] += ` ${texts[said[k]]}`;
  }
  const whole = folded(haystack.slice(from, end).join("\n")).split("\n"); // at once, unless a text holds a line break
  for (let i = from; i < end; i++) haystack[i] = whole.length === end - from ? whole[i - from] : folded(haystack[i]);
  indexedTo = end;
}
function indexLater() {
  const soon = window.requestIdleCallback || ((run) => setTimeout(run, 30));
  soon(() => { index(Math.min(n, indexedTo + 3000)); if (indexedTo < n) indexLater(); });
}
const filtering = () => filter.pd >= 0 || matching();
const matching = () => filter.q || filter.jenis >= 0 || filter.jalur >= 0 || filter.kelas >= 0 || filter.iku >= 0 || filter.temuan || filter.penanda >= 0;

function apply() {
  if (!filtering()) { state.keep = state.hit = null; state.hits = n; state.money = SUM[0]; return; }
  const asked = folded(filter.q).split(/\s+/).filter(Boolean), hay = asked.length ? haystack : null;
  if (hay) index();
  const home = filter.pd >= 0 ? agencies[filter.pd][0] : "";
  const homes = agencies.map(([id]) => !home || id === home || id.startsWith(`${home}/`));
  const keep = new Uint8Array(n), hit = new Uint8Array(n);
  let hits = 0, total = 0, counted = 0;
  for (let i = 0; i < n; i++) {
    if (home && !(AGENCY[i] >= 0 && homes[AGENCY[i]])) continue;
    if (filter.jenis >= 0 && KIND[i] !== filter.jenis) continue;
    if (filter.jalur >= 0 && JALUR[i] !== filter.jalur) continue;
    if (filter.kelas >= 0 && column.kelas[i] !== filter.kelas) continue;
    if (filter.iku >= 0 && !(filter.iku ? IKU[i] === filter.iku : IKU[i])) continue;
    if (filter.temuan && !found(i)) continue;
    if (filter.penanda >= 0 && !of("penanda", i).some((row) => row[1] === filter.penanda)) continue;
    if (hay && !asked.every((word) => hay[i].includes(word))) continue;
    hit[i] = 1; hits++;
    if (i >= counted) { total += SUM[i]; counted = END[i]; } // a range within a range that was counted is not counted again
    for (let p = i; p >= 0 && !keep[p]; p = PARENT[p]) keep[p] = 1;
  }
  Object.assign(state, { keep, hit, hits, money: total });
}
function found(i) {
  const rows = of("temuan", i);
  if (filter.temuan === "*") return rows.length > 0;
  return rows.some((row) => (filter.temuan[0] === "s" ? row[2] === +filter.temuan.slice(1) : texts[row[1]] === filter.temuan.slice(1)));
}
// The rows that are seen, top to bottom. Where something is searched, the way to every hit is open.
function flatten() {
  const rows = [], searching = state.keep && matching();
  for (let i = 0; i < n;) {
    if (state.keep && !state.keep[i]) { i = END[i]; continue; }
    rows.push(i);
    i = isOpen(i, searching) ? i + 1 : END[i];
  }
  state.rows = rows;
}
const isOpen = (i, searching = state.keep && matching()) => KIDS[i] > 0 && (OPEN[i] || (searching && !state.hit[i]) ? 1 : 0);
const shownChildren = (i) => [...children(i)].filter((j) => !state.keep || state.keep[j]);

function select(i) {
  state.cur = i;
  state.path = new Set(chain(i));
}
function toggle(i, open = !isOpen(i)) {
  if (!KIDS[i]) return;
  OPEN[i] = open ? 1 : 0;
  if (state.hit) state.hit[i] = 1; // a person's own choice stands above the search's
  flatten();
}
// Open the way to a node and go there, dropping filters that hide it.
function reveal(i) {
  for (let p = PARENT[i]; p >= 0; p = PARENT[p]) OPEN[p] = 1;
  if (state.keep && !state.keep[i]) clearFilters();
  if (state.view === "bagan" && !(i >= state.root && i < END[state.root])) state.root = 0;
  select(i);
  flatten();
  show(true);
}
