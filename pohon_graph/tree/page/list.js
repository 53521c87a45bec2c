// Daftar: a treegrid of which only the rows in sight are in the document.
const list = $("daftar"), room = $("ruang"), body = $("baris");
const COLUMNS = [["uraian", "Uraian"], ["ukuran", "Indikator, target · realisasi"], ["uang", "Rupiah"], ["arah", "Jalur"], ["catat", "Temuan"], ["jabat", "Jabatan"]];
let ROW, HEAD; // pixels of a row and of the header row, as the style has them at this width
function measure() {
  const style = getComputedStyle(list);
  ROW = parseFloat(style.getPropertyValue("--tinggi"));
  HEAD = parseFloat(style.getPropertyValue("--lajur"));
}
measure();
// How much of the list is seen and from where, kept up to date: asking the page for it would lay the page out each time.
const seen = { top: 0, height: innerHeight };
const BEYOND = 2; // rows that are ready above and below what is seen
new ResizeObserver(() => {
  const height = list.clientHeight, grew = height > seen.height;
  if (height) seen.height = height;
  if (grew) drawList();
}).observe(list);
$("lajur").append(...COLUMNS.map(([key, name]) => el("div", { class: `c ${key}`, role: "columnheader" }, name)));

function listRow(i, place) {
  const row = el("div", { class: "r", role: "row", id: `r${i}`, "data-i": i, "aria-level": DEPTH[i] + 1, "aria-posinset": PLACE[i] || 1, "aria-setsize": PARENT[i] < 0 ? 1 : KIDS[PARENT[i]], "aria-rowindex": place + 2, "aria-selected": i === state.cur ? "true" : "false" });
  if (KIDS[i]) row.setAttribute("aria-expanded", isOpen(i) ? "true" : "false");
  row.className = `r k-${kindOf(i)}${i === state.cur ? " cur" : ""}${state.hit && matching() && state.hit[i] ? " hit" : ""}${state.path.has(i) ? " path" : ""}${column.lewat[i] === 3 && KIND[i] === K.sub ? " lewat" : ""}`;
  row.style.setProperty("--tempat", place);
  row.style.setProperty("--dalam", Math.min(DEPTH[i], 14));
  const over = el("span", { class: "atas" }, el("span", { class: "jenis" }, kindName(i)));
  if (code(i)) over.append(` · ${code(i)}`);
  if (AGENCY[i] >= 0 && KIND[i] !== K.pd && KIND[i] !== K.unit && (isResult(i) || matching())) over.append(` · ${agency(i)}`);
  const name = el("div", { class: "c uraian", role: "gridcell" },
    el("span", { class: "putar", "aria-hidden": "true" }, KIDS[i] ? (isOpen(i) ? "▾" : "▸") : ""),
    el("span", { class: "kata" }, over, el("span", { class: "teks", title: text(i) }, text(i))));
  row.append(name, measureCell(i), moneyCell(i), wayCell(i), el("div", { class: "c catat", role: "gridcell" }, findingBadges(i)), postCell(i));
  return row;
}
function measureCell(i) {
  const rows = of("ukuran", i), cell = el("div", { class: "c ukuran", role: "gridcell" });
  if (!rows.length) return cell;
  const level = IKU[i], [, name, , , target, reached, , result, fraction] = rows.find((row) => row[2] === level);
  cell.append(el("span", { class: "satu", title: texts[name] }, level ? el("span", { class: "iku", title: ikuName(level) }, "★ ", el("span", { class: "dengar" }, `${ikuName(level)}: `)) : "", texts[name], rows.length > 1 ? el("small", {}, ` +${rows.length - 1}`) : ""));
  if (texts[target] || texts[reached]) cell.append(el("span", { class: "satu kecil" }, `${texts[target] || "–"} · ${texts[reached] || "–"} `, texts[reached] ? gradeBadge(fraction, texts[result]) : ""));
  return cell;
}
function moneyCell(i) {
  const [value, word] = money(i), cell = el("div", { class: "c uang", role: "gridcell" });
  if (!word) return cell;
  cell.append(el("span", { class: "satu" }, rupiah(value)), el("span", { class: "kecil" }, word));
  return cell;
}
function wayCell(i) {
  const cell = el("div", { class: "c arah", role: "gridcell" });
  if (JALUR[i] >= 0) cell.append(wayBadge(i));
  else if (column.kelas[i] >= 0 && KIND[i] === K.sub) cell.append(el("span", { class: "jalur lain" }, words.kelas[column.kelas[i]][1]));
  else if (kindOf(i) === "berhenti") cell.append(el("span", { class: "jalur putus" }, "■ berhenti"));
  else if (SUBS[i] && !isResult(i) && kindOf(i) !== "misi" && DEPTH[i]) cell.append(shareBar(i));
  return cell;
}
// The money below a node by jalur, as a bar whose parts are told in its label.
function shareBar(i) {
  const sums = sharesOf(i);
  const told = [...wayKeys.map((key, place) => [key, words.jalur[place][1], sums[place]]), ["lain", "di luar penelusuran", sums[wayKeys.length]]].filter((part) => part[2] > 0);
  const bar = el("span", { class: "pita", role: "img", "aria-label": told.map(([, name, value]) => `${name} ${rupiah(value)}`).join("; ") || "tanpa rupiah" });
  bar.title = bar.getAttribute("aria-label");
  for (const [key, , value] of told) { const part = el("i", { class: key }); part.style.flexGrow = value / SUM[i]; bar.append(part); }
  return bar;
}
function postCell(i) {
  const rows = of("posisi", i), cell = el("div", { class: "c jabat", role: "gridcell" });
  if (rows.length) cell.append(el("span", { class: "dua", title: rows.map((row) => texts[row[1]]).join("; ") }, texts[rows[0][1]]), rows.length > 1 ? el("small", {}, ` +${rows.length - 1}`) : "");
  return cell;
}
function drawList(moved) {
  room.style.setProperty("--isi", state.rows.length);
  const least = moved ? topFor(state.cur) : seen.top, top = Math.max(0, Math.min(least, HEAD + state.rows.length * ROW - seen.height));
  list.setAttribute("aria-rowcount", state.rows.length + 1);
  const first = Math.max(0, Math.floor(top / ROW) - BEYOND), last = Math.min(state.rows.length, first + Math.ceil(seen.height / ROW) + 2 * BEYOND);
  const part = document.createDocumentFragment();
  for (let place = first; place < last; place++) part.append(listRow(state.rows[place], place));
  body.replaceChildren(part);
  if (top !== seen.top) list.scrollTop = seen.top = top;
  if ($(`r${state.cur}`)) list.setAttribute("aria-activedescendant", `r${state.cur}`); else list.removeAttribute("aria-activedescendant");
}
let waiting = 0;
list.addEventListener("scroll", () => { waiting ||= requestAnimationFrame(() => { waiting = 0; if (seen.top !== list.scrollTop) { seen.top = list.scrollTop; drawList(); } }); });
const placeOf = (i) => { let low = 0, high = state.rows.length - 1; while (low <= high) { const mid = (low + high) >> 1; if (state.rows[mid] === i) return mid; if (state.rows[mid] < i) low = mid + 1; else high = mid - 1; } return -1; };
function topFor(i) { // where the list must begin for a row to be seen
  const place = placeOf(i), top = place * ROW, end = top + ROW + HEAD - seen.height;
  return place < 0 ? seen.top : Math.max(end, Math.min(top, seen.top));
}
function goRow(place) {
  if (!state.rows.length) return;
  select(state.rows[Math.max(0, Math.min(state.rows.length - 1, place))]);
  show(true);
}
list.addEventListener("click", (event) => {
  const row = event.target.closest(".r");
  if (!row) return;
  const i = +row.dataset.i;
  select(i);
  if (event.target.closest(".putar")) toggle(i);
  show();
  list.focus({ preventScroll: true });
});
list.addEventListener("dblclick", (event) => { const row = event.target.closest(".r"); if (row && !event.target.closest(".putar")) { toggle(+row.dataset.i); show(); } });
list.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const i = state.cur, place = Math.max(0, placeOf(i)), page = Math.max(1, Math.floor(seen.height / ROW) - 2);
  const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -n, End: n };
  if (event.key in moves) goRow(place + moves[event.key]);
  else if (event.key === "ArrowRight") { if (KIDS[i] && !isOpen(i)) { toggle(i, true); show(); } else if (KIDS[i]) goRow(place + 1); }
  else if (event.key === "ArrowLeft") { if (isOpen(i)) { toggle(i, false); show(); } else if (PARENT[i] >= 0) goRow(placeOf(PARENT[i])); }
  else if (event.key === " ") { toggle(i); show(); }
  else if (event.key === "Enter") openDetail(true);
  else if (event.key === "*") { for (const j of PARENT[i] < 0 ? [i] : children(PARENT[i])) if (KIDS[j]) OPEN[j] = 1; flatten(); show(true); }
  else return;
  event.preventDefault();
});
