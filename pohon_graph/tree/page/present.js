// Mode presentasi: one screen per node, without codes; arrow keys step down a branch and back.
const stage = $("layar");
let slide = 0;
const inTalk = (i) => !["berhenti", "sisa"].includes(kindOf(i)) && !(KIND[i] === K.cabang && DEPTH[i] === 1);
function talkChildren(i) { // where no mission is loaded, the agencies stand at the top
  const found = [...children(i)].filter(inTalk);
  return found.length || i ? found : [...children(0)].flatMap((j) => [...children(j)]).filter(inTalk);
}

function present(i = 0) {
  slide = i;
  stage.hidden = false;
  document.body.dataset.layar = "1";
  drawSlide();
  stage.focus();
}
function endTalk() { stage.hidden = true; delete document.body.dataset.layar; if (slide) reveal(slide); $("presentasi").focus(); }
function measureCards(i) {
  return of("ukuran", i).filter((row) => row[2] || !of("ukuran", i).some((other) => other[2])).map(([, name, level, unit, target, reached, when, result, fraction]) => {
    const [, key, sign, word] = texts[reached] ? grade(fraction, texts[result]) : [0, "baik0", "○", "belum ada realisasi"];
    const goal = `target ${texts[target] || "belum ada"}${unit ? ` ${texts[unit].toLowerCase()}` : ""}`;
    return el("div", { class: `iku ${key}` }, el("p", { class: "sign" }, `${sign} ${word}`), el("p", { class: "nama" }, texts[name]),
      el("p", { class: "nilai" }, texts[reached], el("small", {}, texts[reached] ? ` dari ${goal}${period(texts[when])}` : goal)));
  });
}
function touched(i) {
  return isResult(i) ? first("menyentuh", i)?.[1] ?? 0 : SUM[i];
}
function overview() {
  const missions = talkChildren(0), level = Math.min(2, Math.max(1, ...new Set(IKU)));
  const columns = missions.map((i) => {
    const owners = [];
    const told = new Set(); // an IKU that measures several results is told at the highest
    const answering = (refsTo.get(i) || none).filter((row) => row[2] === 0).map((row) => row[0]); // a goal may answer several missions
    for (const top of [i, ...answering]) for (let j = top; j < END[top]; j++) if (IKU[j] >= level && of("ukuran", j).some((row) => row[2] >= level && !told.has(row[1]))) {
      owners.push(j);
      for (const row of of("ukuran", j)) told.add(row[1]);
    }
    return el("article", { class: owners.length > 4 ? "lebar" : "" }, el("button", { type: "button", class: "misi", on: { click: () => step(i) } }, text(i)),
      ...owners.flatMap((j) => measureCards(j).map((card) => { card.append(el("p", { class: "uang" }, `${short(touched(j))} menyentuh hasil ini`)); return el("button", { type: "button", class: "kartu", on: { click: () => step(j) } }, card); })),
      owners.length ? "" : el("p", { class: "kosong" }, `Belum ada ${ikuName(level)} di sini.`));
  });
  return [el("div", { class: "misi-misi" }, ...columns), ...flagships()];
}
function flagships() { // programs that the head of the region named, with their money
  const sums = new Map();
  for (const [place, i] of values("penanda", 0).entries()) if (KIND[i] === K.sub) {
    const name = values("penanda", 1)[place];
    const sum = sums.get(name) || { subs: 0, money: 0, arrived: 0 };
    sum.subs++; sum.money += OWN[i]; sum.arrived += chain(i).length ? OWN[i] : 0;
    sums.set(name, sum);
  }
  if (!sums.size) return [];
  return [el("section", { class: "unggulan" }, el("h3", {}, "Program unggulan dan tema"), el("div", {}, ...[...sums].map(([name, { subs, money: value, arrived }]) =>
    el("div", {}, el("strong", {}, texts[name]), el("span", {}, `${short(value)} pada ${count(subs)} sub kegiatan; ${short(arrived)} sampai ke IKU`)))))];
}
function fit() { // all of it on one screen, down to a size that can still be read from afar
  const box = stage.querySelector(".isi");
  if (narrow()) return;
  for (let scale = 1; scale > 0.6; scale -= 0.05) {
    box.style.zoom = scale;
    if (box.scrollHeight <= box.clientHeight + 1) return;
  }
}
function drawSlide() {
  const i = slide, kids = talkChildren(i), peers = PARENT[i] < 0 ? [i] : talkChildren(PARENT[i]);
  const top = el("div", {}, el("p", { class: "jejak" }, ancestors(i).filter((p) => p).map((p) => shortName(text(p), 48)).join(" › ") || head.kop.join(" · ")),
    el("h2", {}, text(i)), i ? el("p", { class: "milik" }, [kindName(i), isResult(i) && AGENCY[i] >= 0 ? agency(i) : "", peers.length > 1 ? `${peers.indexOf(i) + 1} dari ${peers.length}` : ""].filter(Boolean).join(" · ")) : "");
  const content = i === 0 ? overview() : [
    el("div", { class: "ukuran-ukuran" }, ...measureCards(i)),
    touched(i) ? el("p", { class: "besar" }, short(touched(i)), el("small", {}, isResult(i) ? ` dari ${count(first("menyentuh", i)[2])} sub kegiatan menyentuh hasil ini` : ` pada ${count(SUBS[i])} sub kegiatan`)) : "",
    of("posisi", i).length ? el("p", { class: "milik" }, `Penanggung jawab: ${of("posisi", i).map((row) => texts[row[1]]).slice(0, 3).join("; ")}`) : "",
    kids.length ? el("div", { class: "anak" }, ...kids.slice(0, 12).map((j) => el("button", { type: "button", class: `kartu k-${kindOf(j)}`, on: { click: () => step(j) } }, el("small", {}, kindName(j)), el("span", {}, shortName(text(j), 120)), el("b", {}, touched(j) ? short(touched(j)) : "")))) : "",
    kids.length > 12 ? el("p", { class: "milik" }, `dan ${kids.length - 12} lagi`) : ""];
  stage.replaceChildren(top, el("div", { class: "isi" }, ...content), el("div", { class: "kaki" }, el("span", {}, "↓ masuk · ↑ kembali · ← → sebelah · Esc selesai"), el("span", { class: "kata-cakupan" }, `Cakupan ${head.cakupan}`), i ? el("button", { type: "button", on: { click: () => step(Math.max(0, PARENT[slide])) } }, "↑ Kembali") : "", el("button", { type: "button", on: { click: endTalk } }, "Selesai")));
  fit();
}
function step(i) { if (i === undefined) return; slide = i; drawSlide(); stage.focus(); }
stage.addEventListener("keydown", (event) => {
  const peers = PARENT[slide] < 0 ? [slide] : talkChildren(PARENT[slide]), place = peers.indexOf(slide);
  if (event.key === "Escape") endTalk();
  else if (event.key === "ArrowDown" || event.key === "PageDown") step(talkChildren(slide)[0]);
  else if (event.key === "ArrowUp" || event.key === "PageUp") { if (PARENT[slide] >= 0) step(PARENT[slide]); }
  else if (event.key === "ArrowRight") step(peers[place + 1]);
  else if (event.key === "ArrowLeft") step(peers[place - 1]);
  else if (event.key === "Home") step(0);
  else if (event.key === "Tab") { keepFocus(event); return; }
  else return;
  event.preventDefault();
});
function keepFocus(event) { // a dialog keeps the focus inside
  const stops = [...stage.querySelectorAll("button")], last = stops[stops.length - 1];
  if (event.shiftKey && (document.activeElement === stops[0] || document.activeElement === stage)) { last.focus(); event.preventDefault(); }
  else if (!event.shiftKey && document.activeElement === last) { stops[0].focus(); event.preventDefault(); }
}
$("presentasi").onclick = () => present();
