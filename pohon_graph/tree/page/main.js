// The page itself: its head, its controls, and what is drawn when anything changes.
function show(moved = false) {
  if (state.view === "bagan") { drawChart(); if (moved) showBox(state.cur, true); }
  else drawList(moved);
  drawDetail();
  $("hitung").textContent = state.keep ? `${count(state.hits)} cocok · ${rupiah(state.money)}` : `${count(n)} simpul · ${rupiah(SUM[0])}`;
  remember();
}
let remembered = 0;
function remember() { // the address names the node, a moment after the last move
  clearTimeout(remembered);
  remembered = setTimeout(() => { try { history.replaceState(null, "", state.cur ? `#${encodeURIComponent(idOf(state.cur))}` : location.pathname + location.search); } catch { /* a frame without an address */ } }, 300);
}
function setView(view) {
  state.view = view;
  document.body.dataset.view = view;
  for (const button of document.querySelectorAll("[data-view]")) if (button.tagName === "BUTTON") button.setAttribute("aria-pressed", String(button.dataset.view === view));
  if (view === "bagan" && !(state.cur >= state.root && state.cur < END[state.root])) state.root = 0;
  for (let p = PARENT[state.cur]; p >= 0; p = PARENT[p]) OPEN[p] = 1;
  flatten();
  if (view === "daftar") seen.top = list.scrollTop; // a list that was not shown may have lost its place
  show(true);
}
for (const button of document.querySelectorAll("button[data-view]")) button.addEventListener("click", () => setView(button.dataset.view));

// Filters
const used = (rows) => [...new Set(rows)];
const tags = used(values("penanda", 1));
const rulesFound = used(values("temuan", 1)).map((place) => texts[place]).sort();
const CHOICES = {
  pd: ["Perangkat daerah", agencies.map(([id, name], place) => [place, id.includes("/") ? `   ${name}` : name])],
  jenis: ["Jenjang", words.jenis.map(([, name], place) => [place, name]).filter(([place]) => KIND.includes(place))],
  jalur: ["Jalur", words.jalur.map(([key, name], place) => [place, `${WAY_SIGN[key]} ${name}`]).filter(([place]) => JALUR.includes(place))],
  temuan: ["Temuan", [["*", "Ada temuan"], ...words.tingkat.map((name, place) => [`s${place}`, `${SEVERITY_SIGN[place]} ${name}`]), ...rulesFound.map((rule) => [`r${rule}`, `Aturan ${rule}`])]],
  kelas: ["Kelas", words.kelas.map(([, name], place) => [place, name]).filter(([place]) => column.kelas.includes(place))],
  iku: ["IKU", [[0, "Punya IKU"], [2, "IKU kabupaten"], [1, "IKU PD"]]],
  penanda: ["Penanda", tags.map((place) => [place, texts[place]])],
};
for (const [key, [name, options]] of Object.entries(CHOICES)) if (options.length)
  $("saringan").append(el("label", {}, name, el("select", { id: `f-${key}`, on: { change: (event) => setFilter({ [key]: key === "temuan" ? event.target.value : +event.target.value }) } },
    el("option", { value: key === "temuan" ? "" : -1 }, "Semua"), ...options.map(([value, label]) => el("option", { value }, label)))));
$("saringan").append(el("button", { type: "button", id: "bersih", on: { click: () => { clearFilters(); show(true); } } }, "Hapus saringan"));
const CLEAR = { ...filter };
function setFilter(change) {
  Object.assign(filter, change);
  for (const key of Object.keys(CHOICES)) if ($(`f-${key}`)) $(`f-${key}`).value = filter[key];
  if ($("cari").value.trim() !== filter.q) $("cari").value = filter.q;
  const active = Object.keys(CHOICES).filter((key) => filter[key] !== CLEAR[key]).length;
  $("aktif").textContent = active ? ` (${active})` : "";
  for (const button of $("pintas").children) button.setAttribute("aria-pressed", String(Object.entries({ ...CLEAR, pd: filter.pd, ...SHORTCUTS[button.dataset.pintas][1] }).every(([key, value]) => filter[key] === value)));
  if ("pd" in change && filter.pd >= 0) for (let i = 0; i < n; i++) if (AGENCY[i] === filter.pd && rank(i) < RANKS.program) OPEN[i] = 1;
  apply();
  flatten();
  if (state.keep && !state.keep[state.cur]) select(state.rows.find((i) => state.hit[i]) ?? 0);
  show(true);
}
function clearFilters() { setFilter({ ...CLEAR }); }
const SHORTCUTS = {
  semua: ["Semua", {}],
  iku: ["★ IKU", { iku: 0 }],
  lepas: ["○ Belum tertaut", { jalur: wayKeys.indexOf("tanpa_tautan") }],
  putus: ["■ Berhenti sebelum IKU", { jalur: wayKeys.indexOf("putus") }],
  temuan: ["▲ Ada temuan", { temuan: "*" }],
};
for (const [key, [name, change]] of Object.entries(SHORTCUTS)) $("pintas").append(el("button", { type: "button", "data-pintas": key, "aria-pressed": key === "semua" ? "true" : "false", on: { click: () => setFilter({ ...CLEAR, pd: filter.pd, ...change }) } }, name));
let typing = 0; // at once, but letters that came meanwhile are one search
$("cari").addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(() => setFilter({ q: $("cari").value.trim() })); });
$("cari").addEventListener("keydown", (event) => { if (event.key === "ArrowDown" || event.key === "Enter") { (state.view === "bagan" ? field : list).focus(); event.preventDefault(); } });
addEventListener("keydown", (event) => { if (event.key === "/" && stage.hidden && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) { $("cari").focus(); event.preventDefault(); } });
const LEVELS = ["misi", "tujuan", "sasaran", "tujuan_pd", "sasaran_pd", "intermediate", "program", "kegiatan", "sub"];
$("sampai").append(...LEVELS.map((key) => el("option", { value: K[key] }, key === "intermediate" ? "Simpul pohon kinerja" : words.jenis[K[key]][1])));
$("sampai").addEventListener("change", () => { openTo(+$("sampai").value); flatten(); list.scrollTop = seen.top = 0; show(true); });

// Head
$("kop").append(...head.kop.map((line, place) => el("p", { class: place ? "" : "satu" }, line)));
$("judul").textContent = head.judul;
$("versi").textContent = `Versi ${head.versi} · ${{ dpa: "pagu DPA", pagu_indikatif: "pagu indikatif", tidak_ada: "tanpa rupiah" }[head.sumber]} · dibuat ${head.dibuat}`;
$("cakupan").textContent = `Cakupan ${head.cakupan}`;
$("keterangan").append(...head.keterangan.map(([title, sentences]) => el("section", {}, el("h2", {}, title), listOf(sentences))));

for (const box of document.querySelectorAll("#saring, #keluar")) box.addEventListener("keydown", (event) => { if (event.key === "Escape") { box.open = false; box.querySelector("summary").focus(); } });
document.addEventListener("click", (event) => { for (const box of document.querySelectorAll("#saring, #keluar")) if (box.open && !box.contains(event.target)) box.open = false; });
addEventListener("resize", () => {
  const before = ROW;
  measure();
  if (ROW !== before) list.scrollTop = seen.top *= ROW / before; // the same rows, when a phone is turned
  show();
});
function follow() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id) return false;
  for (let i = 0; i < n; i++) if (idOf(i) === id) { if (i !== state.cur) reveal(i); openDetail(); return true; }
  return false;
}
addEventListener("hashchange", follow);
list.addEventListener("click", (event) => { if (narrow() && event.target.closest(".r") && !event.target.closest(".putar")) openDetail(); });
field.addEventListener("click", (event) => { if (narrow() && event.target.closest(".bx") && !event.target.closest(".bt")) openDetail(); });

openTo(head.sampai);
$("sampai").value = LEVELS.map((key) => K[key]).filter((kind) => RANK[kind] <= RANK[head.sampai]).pop() ?? head.sampai;
apply();
flatten();
if (!follow()) show();
document.body.dataset.siap = "1";
performance.mark("siap");
indexLater();
