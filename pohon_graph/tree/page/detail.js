// The panel: everything that is known of the selected node, and the way from it to others.
const panel = $("rinci");
const section = (title, ...kids) => el("section", {}, el("h3", {}, title), ...kids);
const listOf = (items, kind = "ul") => el(kind, {}, ...items.map((item) => el("li", {}, ...(Array.isArray(item) ? item : [item]))));

let detailed = "";
function drawDetail() { // only what it tells of can change it: the node, and the view that its buttons lead out of
  const i = state.cur, now = `${i} ${state.view}`;
  if (now === detailed) return;
  detailed = now;
  panel.replaceChildren(
    el("div", { class: "atasan" }, el("button", { type: "button", class: "tutup", on: { click: closeDetail } }, "Tutup"), i ? el("nav", { "aria-label": "Letak" }, PARENT[i] && ancestors(i).length > 3 ? "… › " : "", ...ancestors(i).slice(-3).flatMap((p) => [linkTo(p, shortName(text(p), 40)), " › "])) : ""),
    el("p", { class: `jenis k-${kindOf(i)}` }, el("span", { class: "kotak", "aria-hidden": "true" }), [kindName(i), code(i)].filter(Boolean).join(" · ")),
    el("h2", {}, text(i)),
    agency(i) && KIND[i] !== K.pd && KIND[i] !== K.unit ? el("p", { class: "milik" }, agency(i)) : "",
    ...moneyPart(i), ...wayPart(i), ...measurePart(i), ...supportPart(i), ...findingPart(i), ...postPart(i), ...linePart(i), ...sourcePart(i));
  requestAnimationFrame(() => { panel.scrollTop = 0; }); // not now: asking for it would lay the page out twice
}
function moneyPart(i) {
  const touch = first("menyentuh", i), own = first("realisasi", i), told = [];
  const iku = of("ukuran", i).filter((row) => row[9] !== null);
  if (isResult(i) && touch) {
    const proven = iku[0];
    told.push(proven ? el("p", { class: "besar" }, rupiah(proven[9]), el("span", {}, " khusus – "), rupiah(proven[10]), el("span", {}, " menyentuh")) : el("p", { class: "besar" }, rupiah(touch[1]), el("span", {}, " menyentuh")));
    told.push(el("p", { class: "kecil" }, `${count(touch[2])} sub kegiatan inti sampai ke hasil ini. Rupiah yang menyentuh tidak dijumlahkan antarhasil.`));
  } else if (kindOf(i) !== "berhenti" && kindOf(i) !== "misi") {
    told.push(el("p", { class: "besar" }, rupiah(SUM[i]), el("span", {}, KIND[i] === K.sub ? " pagu" : ` pada ${count(SUBS[i])} sub kegiatan`)));
    if (own) told.push(el("p", { class: "kecil" }, `Realisasi ${rupiah(own[1])}${SUM[i] ? ` (${percent(own[1] / SUM[i])})` : ""}`));
    if (SUBS[i] > 1) told.push(shareList(i));
  }
  return told.length ? [el("section", { class: "uang" }, ...told)] : [];
}
function shareList(i) {
  const sums = new Map();
  for (let j = i; j < END[i]; j++) if (KIND[j] === K.sub || OWN[j]) {
    const name = JALUR[j] >= 0 ? words.jalur[JALUR[j]][1] : KIND[j] === K.sisa ? "belum dirinci" : column.kelas[j] >= 0 ? words.kelas[column.kelas[j]][1] : "lainnya";
    const key = JALUR[j] >= 0 ? WAY_SIGN[wayKeys[JALUR[j]]] : "–", sum = sums.get(name) || [key, 0, 0];
    sum[1] += KIND[j] === K.sub ? 1 : 0; sum[2] += OWN[j]; sums.set(name, sum);
  }
  return el("table", { class: "bagi" }, el("tbody", {}, ...[...sums].sort((a, b) => b[1][2] - a[1][2]).map(([name, [sign, number, value]]) =>
    el("tr", {}, el("th", { scope: "row" }, `${sign} ${name}`), el("td", {}, count(number)), el("td", {}, rupiah(value))))));
}
function wayPart(i) {
  const told = [], notes = of("catatan", i).map((row) => texts[row[1]]), way = wayBadge(i);
  if (way) told.push(el("p", {}, way));
  else if (KIND[i] === K.sub && column.kelas[i] >= 0) told.push(el("p", {}, `Kelas ${words.kelas[column.kelas[i]][1]}: disebut per kelas, di luar penelusuran, tidak dinilai.`));
  const hops = chain(i);
  if (KIND[i] === K.sub && hops.length) {
    told.push(el("ol", { class: "lompatan" }, ...hops.map((j) => el("li", { class: `k-${kindOf(j)}` }, el("span", { class: "kotak", "aria-hidden": "true" }), el("span", {}, el("small", {}, kindName(j)), linkTo(j), j === hops[hops.length - 1] ? el("small", { class: "iku" }, `★ ${ikuName(IKU[j])}: ${texts[of("ukuran", j).find((row) => row[2])[1]]}`) : "", j === i || isResult(j) ? reason(j) : "")))));
    told.push(el("p", { class: "kecil" }, followed(i, hops)));
  }
  for (const note of notes) told.push(el("p", { class: "kecil" }, note));
  const title = KIND[i] === K.sub ? "Jalur ke IKU" : "Catatan";
  return told.length ? [section(title, ...told)] : [];
}
// How much of the money goes this way: all of it, unless a link on the way takes only a part.
function followed(i, hops) {
  const part = hops.slice(0, -1).filter((j) => j === i || isResult(j)).reduce((share, j) => share * (first("porsi", j)?.[1] ?? 1), 1);
  if (part === 1) return `${rupiah(SUM[i])} mengikuti jalur ini.`;
  return `Sekitar ${rupiah(Math.round(SUM[i] * part))} dari ${rupiah(SUM[i])} (${percent(part)}) mengikuti jalur ini; sisanya lewat tautan lain. Tautan tanpa porsi dibagi rata: model, bukan realisasi.`;
}
function reason(i) {
  const why = texts[column.dasar[i]], cell = first("tautan", i);
  if (!why && !cell) return "";
  const through = column.lewat[i] === 3 && KIND[i] === K.sub ? "lewat program; " : "";
  return el("small", { class: "sebab" }, `${through}dasar: ${why || "–"}${cell ? ` (${cellText(cell[1], cell[2])})` : ""}`);
}
function measurePart(i) {
  const rows = of("ukuran", i);
  if (!rows.length) return [];
  return [section("Indikator", ...rows.map(([, name, level, unit, target, reached, when, result, fraction, only, touch, told, place, row]) =>
    el("div", { class: "ukuran" },
      level ? el("span", { class: "iku" }, `★ ${ikuName(level)}`) : "",
      el("p", { class: "nama" }, texts[name]),
      el("p", {}, `Target ${texts[target] || "belum ada"}${unit ? ` ${texts[unit]}` : ""}; realisasi ${texts[reached] || "belum ada"}${texts[reached] ? period(texts[when]) : ""} `, texts[reached] ? gradeBadge(fraction, texts[result]) : ""),
      only !== null && rows.length > 1 ? el("p", { class: "kecil" }, `Khusus ${rupiah(only)} – menyentuh ${rupiah(touch)}`) : "",
      told.length ? el("details", {}, el("summary", {}, "Definisi dan sumber"), el("dl", {}, ...told.flatMap(([title, value]) => [el("dt", {}, texts[title]), el("dd", {}, texts[value])]))) : "",
      place ? el("p", { class: "sel" }, cellText(place, row)) : "")))];
}
function supportPart(i) {
  const parts = [], below = [...children(i)].filter((j) => kindOf(j) !== "berhenti");
  const worth = (j) => { const [value, word] = money(j); return word ? el("small", {}, ` ${rupiah(value)} ${isResult(j) ? "menyentuh" : ""}`) : ""; };
  const more = (refsTo.get(i) || none).filter((row) => row[2] < 2);
  if (isResult(i)) {
    const own = below.slice(0, 40).map((j) => [linkTo(j), worth(j)]);
    const others = more.map(([from, , kind, why]) => [linkTo(from), worth(from), el("small", { class: "sebab" }, ` ${kind ? "lingkaran: " : "tautan tambahan: "}${texts[why] || "–"}`)]);
    parts.push(section("Didukung oleh", own.length + others.length ? listOf([...own, ...others]) : el("p", { class: "kecil" }, "Belum ditemukan dukungan dalam berkas yang dimuat."), below.length > 40 ? el("p", { class: "kecil" }, `dan ${count(below.length - 40)} lagi di bawahnya.`) : ""));
  }
  const up = (refsFrom.get(i) || none).filter((row) => row[2] < 2);
  if (up.length) parts.push(section("Juga mendukung", listOf(up.map(([, to, kind, why]) => [linkTo(to), el("small", { class: "sebab" }, ` ${kind ? "lingkaran, digambar sekali: " : ""}${texts[why] || ""}`)]))));
  const across = [...(refsFrom.get(i) || none).filter((row) => row[2] === 2).map((row) => [row[1], row[3]]), ...(refsTo.get(i) || none).filter((row) => row[2] === 2).map((row) => [row[0], row[3]])];
  if (across.length) parts.push(section("Lintas perangkat daerah", listOf(across.map(([j, why]) => ["⇄ ", linkTo(j), el("small", { class: "sebab" }, ` ${texts[why]} (permintaan kontribusi, tidak membawa jalur)`)]))));
  const same = [...(refsFrom.get(i) || none).filter((row) => row[2] === 3).map((row) => row[1]), ...(refsTo.get(i) || none).filter((row) => row[2] === 3).map((row) => row[0])];
  if (same.length) parts.push(section("Bagian lain dari rencana yang sama", listOf(same.map((j) => [linkTo(j, `di bawah ${shortName(text(PARENT[j]), 70)}`), worth(j)]))));
  return parts;
}
function findingPart(i) {
  const rows = of("temuan", i);
  if (!rows.length) return [];
  return [section("Temuan", listOf(rows.map(([, rule, severity, sentence]) => [el("b", { class: `t${severity}` }, `${SEVERITY_SIGN[severity]} ${words.tingkat[severity]} (${texts[rule]}) `), texts[sentence]])))];
}
function postPart(i) {
  const rows = of("posisi", i);
  const tags = of("penanda", i);
  const parts = [];
  if (rows.length) parts.push(section("Penanggung jawab", listOf(rows.map(([, post, role]) => [texts[post], role ? el("small", {}, ` ${texts[role]}`) : ""]))));
  else if (isResult(i) || KIND[i] === K.program) parts.push(section("Penanggung jawab", el("p", { class: "kecil" }, "Belum ditemukan jabatan yang bertanggung jawab dalam berkas yang dimuat.")));
  if (tags.length) parts.push(section("Penanda", listOf(tags.map((row) => texts[row[1]]))));
  return parts;
}
function linePart(i) {
  const rows = of("rincian", i);
  if (!rows.length) return [];
  return [section("Rincian belanja", el("table", { class: "bagi" }, el("tbody", {}, ...rows.map(([, name, lines, value]) => el("tr", {}, el("th", { scope: "row" }, texts[name]), el("td", {}, `${count(lines)} baris`), el("td", {}, rupiah(value)))))))];
}
function sourcePart(i) {
  const from = cellText(column.tempat[i], column.baris[i]), why = KIND[i] === K.sub ? "" : reason(i);
  return [section("Sumber", from ? el("p", { class: "sel" }, from) : "", why ? el("p", {}, why) : "",
    el("p", { class: "aksi" }, el("button", { type: "button", on: { click: () => { setView(state.view === "bagan" ? "daftar" : "bagan"); } } }, state.view === "bagan" ? "Lihat di daftar" : "Lihat di bagan"),
      state.view === "bagan" && KIDS[i] ? el("button", { type: "button", on: { click: () => { state.root = i; OPEN[i] = 1; flatten(); show(true); } } }, "Jadikan puncak bagan") : ""),
    el("p", { class: "kecil" }, "Tautan langsung: ", el("a", { href: `#${encodeURIComponent(idOf(i))}` }, idOf(i))))];
}
const narrow = () => matchMedia("(max-width: 1020px)").matches;
function openDetail(move = narrow()) { document.body.dataset.rinci = "1"; if (move) panel.focus({ preventScroll: true }); }
function closeDetail() { delete document.body.dataset.rinci; (state.view === "bagan" ? $("bidang") : list).focus({ preventScroll: true }); }
panel.addEventListener("keydown", (event) => { if (event.key === "Escape") closeDetail(); });
