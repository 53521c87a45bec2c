// Building blocks: every text goes in as text, never as markup.
const $ = (id) => document.getElementById(id);
function el(tag, given = {}, ...kids) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") for (const [event, react] of Object.entries(value)) node.addEventListener(event, react);
    else if (name === "class") node.className = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...kids.filter((kid) => kid !== undefined && kid !== null && kid !== "" && kid !== false));
  return node;
}
const plainNumber = new Intl.NumberFormat("id-ID");
const rupiah = (value) => `Rp${plainNumber.format(value)}`;
const count = (value) => plainNumber.format(value);
function short(value) { // as people say it: Rp1,28 triliun
  for (const [size, word] of [[1e12, "triliun"], [1e9, "miliar"], [1e6, "juta"]])
    if (Math.abs(value) >= size) return `Rp${(value / size).toLocaleString("id-ID", { maximumFractionDigits: value / size < 10 ? 2 : 1 })} ${word}`;
  return rupiah(value);
}
const UNMARKED = /^[\x00-\xbf\u2010-\u205f]*$/; // letters without marks, dashes and quotes: nothing to take apart
function folded(value) {
  const low = value.toLowerCase();
  return UNMARKED.test(low) ? low : low.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}
const shortName = (value, length = 90) => (value.length > length ? `${value.slice(0, length - 1)}…` : value);

// Signs stand beside every colour.
const WAY_SIGN = { langsung: "●", warisan: "◐", mandat: "◈", putus: "■", tanpa_tautan: "○", belum_dinilai: "?" };
const SEVERITY_SIGN = ["▲", "◆", "•"];
// The scale of Permendagri 86/2017 for what was reached of a target.
const GRADES = [[0.91, "baik5", "✔", "sangat tinggi"], [0.76, "baik4", "▲", "tinggi"], [0.66, "baik3", "◆", "sedang"], [0.51, "baik2", "▼", "rendah"], [-Infinity, "baik1", "✖", "sangat rendah"]];
const UNGRADED = { "sama dengan target": [0, "baik4", "="], "mencapai target": [0, "baik4", "✔"], "belum mencapai target": [0, "baik2", "▼"] };
const grade = (reached, result) => (reached !== null ? GRADES.find(([least]) => reached >= least) : [...(UNGRADED[result] || [0, "baik0", "○"]), result]);
const percent = (fraction) => `${(fraction * 100).toLocaleString("id-ID", { maximumFractionDigits: 1 })} %`;
const period = (value) => (/-tw(\d)$/.test(value) ? ` (s.d. triwulan ${value.slice(-1)})` : "");
function gradeBadge(reached, result) {
  const [, name, sign, word] = grade(reached, result);
  return el("span", { class: `capai ${name}`, title: reached === null ? word : `${percent(reached)} dari target: ${word}` }, `${sign} ${reached !== null ? percent(reached) : name === "baik0" ? "" : word}`);
}
function wayBadge(i) {
  if (JALUR[i] < 0) return null;
  const [key, name] = words.jalur[JALUR[i]];
  return el("span", { class: `jalur ${key}` }, `${WAY_SIGN[key]} ${name}`);
}
function findingBadges(i) {
  const box = el("span", { class: "temuan" }), own = [0, 0, 0];
  for (const row of of("temuan", i)) own[row[2]]++;
  own.forEach((number, severity) => number && box.append(el("b", { class: `t${severity}`, title: `${number} temuan: ${words.tingkat[severity]}` }, `${SEVERITY_SIGN[severity]} ${number}`)));
  if (BELOW[i]) box.append(el("span", { class: "bawah", title: `${BELOW[i]} temuan di bawahnya` }, `↓ ${count(BELOW[i])}`));
  return box;
}
const ikuName = (level) => ["", "IKU PD", "IKU kabupaten"][level];
// The money of a row: what it is, and what kind of number that is.
function money(i) {
  const touch = isResult(i) && first("menyentuh", i);
  if (touch) return [touch[1], touch[1] ? "menyentuh" : ""];
  if (kindOf(i) === "berhenti" || kindOf(i) === "misi") return [0, ""];
  return [SUM[i], KIND[i] === K.sub || KIND[i] === K.sisa ? "pagu" : `${count(SUBS[i])} sub`];
}
function linkTo(i, label = shortName(text(i))) {
  return el("button", { type: "button", class: "lompat", "data-ke": i }, label);
}
document.addEventListener("click", (event) => {
  const jump = event.target.closest("[data-ke]");
  if (jump) reveal(+jump.dataset.ke);
});
