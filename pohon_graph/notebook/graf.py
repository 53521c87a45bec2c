"""A graph to ask: one method per question, each named like the command of ``pohon``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pohon_graph.answers import (
    Basis,
    Jawaban,
    Langkah,
    basis,
    flow,
    jabatan_answer,
    leverage_answer,
    money_answer,
    read_susunan,
    scenario_answer,
    suggest_answer,
    theme_answer,
    theme_from,
    theme_in,
    trace_answer,
)
from pohon_graph.answers.flow import ASAL
from pohon_graph.answers.trace import BOUND
from pohon_graph.book import write_book
from pohon_graph.load import (
    LoadResult,
    Snapshot,
    assumption,
    check,
    current,
    from_snapshot,
    join_files,
    load,
    snapshots,
    stage,
    stored_reports,
)
from pohon_graph.mirip import read_texts
from pohon_graph.network import USUAL, NetworkView
from pohon_graph.notebook import current as opened
from pohon_graph.notebook.halaman import Halaman
from pohon_graph.notebook.hasil import Hasil
from pohon_graph.notebook.kemajuan import kemajuan
from pohon_graph.notebook.kueri import HasilKueri
from pohon_graph.notebook.objek import Node, read_objects
from pohon_graph.profil import profile
from pohon_graph.questions import ask, find, frame, named, saved
from pohon_graph.report import write_audit_xlsx, write_profil_xlsx
from pohon_graph.report.answers import write_answer_xlsx, write_tables_xlsx
from pohon_graph.report.figures import flow_picture, iku_bars
from pohon_graph.report.sajian import Gambar, of_answer
from pohon_graph.report.sajian_audit import of_audit
from pohon_graph.report.sajian_load import of_load
from pohon_graph.report.sajian_profil import of_profil
from pohon_graph.rules import AuditResult, audit
from pohon_graph.store import Store
from pohon_graph.tree import TreeView

Files = str | Path | Sequence[str | Path]


class Graf:
    """A graph that answers; made by :func:`pohon_graph.open` or :func:`pohon_graph.contoh`.

    Only :meth:`load` writes; everything else asks in READ access. Money is whole rupiah, shares are fractions.

    Attributes:
        store: the open store, for programs.

    Example:
        >>> g.versi
        '2026-murni#1'
    """

    def __init__(self, store: Store, versi: str | None = None) -> None:
        self.store = store
        self._asked = versi or ""
        # Of the snapshot that was asked last, each once: it never changes.
        self._read = lru_cache(maxsize=1)(lambda now, opd: basis(store, now.versi, opd=opd))
        self._judged = lru_cache(maxsize=1)(lambda now: self._audit(now.versi))
        self._drawn = lru_cache(maxsize=1)(lambda now: TreeView(self._judged(now), store=store).document)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        known = ", ".join(one.versi for one in snapshots(self.store) if one.terbit) or "belum ada versi"
        return f"Graf di {self.store.info.uri} (Neo4j {self.store.info.version}): {known}"

    def close(self) -> None:
        """Leave the database; the last one out stops a local server. At the end of the kernel this happens by itself.

        Example:
            >>> lain = pg.open(home=home)
            >>> lain.close()
        """
        opened.forget(self)
        self.store.close()

    @property
    def versi(self) -> str:
        """The snapshot that is asked now.

        Raises:
            LoadError: nothing is published, or not the one that was named at :func:`pohon_graph.open`.

        Example:
            >>> g.versi
            '2026-murni#1'
        """
        return self._snapshot().versi

    def load(
        self,
        berkas: Files,
        *,
        tahun: int,
        tahap: str,
        opd: str = "",
        tahun_awal: int | None = None,
        iku_pd: str = "",
        edisi: str = "",
        tambah: bool = False,
        ganti: bool = False,
        dari: str = "",
        ketat: bool = False,
    ) -> Hasil:
        """Load files as a new snapshot and publish it; the same set again changes nothing. The only method that writes.

        Args:
            berkas: a file or several; with none of ``tambah``, ``ganti`` and ``dari`` they are the whole set.
            tahun, tahap: the snapshot's year and stage (``renstra``, ``renja``, ``murni``, ``pergeseran1``,
                ``perubahan``).
            opd, tahun_awal, iku_pd, edisi: fill blanks of these files: the agency, the first year of a plan,
                ``sasaran`` to take its indicators for IKU (an assumption that is printed), a nomenclature's edition.
            tambah, ganti, dari: add to the published files, replace older rows, start from another snapshot's files.
            ketat: write nothing if any row is refused.

        Returns:
            Tables ``berkas`` (rows and rupiah of each file beside the graph's), ``ditolak``, ``dibaca_lain``, ``isi``.

        Raises:
            LoadError: the whole load is refused; nothing is published.
            SheetError: a file is of no known layout.
            StoreError: the store cannot be written.

        Example:
            >>> g.load(berkas, tahun=2026, tahap="murni").sumber.unchanged
            True
        """
        with kemajuan() as progress:
            result = load(
                self.store,
                _paths(berkas),
                tahun=tahun,
                tahap=stage(tahap),
                opd=opd,
                tahun_awal=tahun_awal,
                iku_pd=assumption(iku_pd),
                edisi=edisi,
                tambah=tambah,
                ganti=ganti,
                dari=dari,
                ketat=ketat,
                progress=progress,
            )
        return _loaded(result)

    def periksa(
        self,
        berkas: Files,
        *,
        tahun: int,
        opd: str = "",
        tahun_awal: int | None = None,
        iku_pd: str = "",
        edisi: str = "",
    ) -> Hasil:
        """Say what a load of these files would come to, without loading: what is refused, what is read differently.

        Args, tables and errors are those of :meth:`load`.

        Example:
            >>> int(g.periksa(berkas, tahun=2026)["berkas"]["baris_ditolak"].sum())
            0
        """
        with kemajuan() as progress:
            result = check(
                _paths(berkas),
                tahun=tahun,
                opd=opd,
                tahun_awal=tahun_awal,
                iku_pd=assumption(iku_pd),
                edisi=edisi,
                progress=progress,
            )
        return _loaded(result)

    def profil(self, *, opd: str | None = None) -> Hasil:
        """The Profil Belanja: what a budget alone shows of every perangkat daerah; a rekap is enough.

        Args:
            opd: code of one agency (with its units) or of one unit; None for all.

        Raises:
            PohonError: no agency has the code ``opd``.

        Example:
            >>> g.profil().tabel[:3]
            ('profil_kelas', 'profil_jenis_belanja', 'profil_sumber_dana')
        """
        found = profile(self.store, self.versi, opd=opd)
        return Hasil(found, of_profil(found), lambda path: write_profil_xlsx(found, path))

    def audit(
        self, pilih: str = "*", *, opd: str | None = None, jenis: str = "reviu", aturan: str | Path | None = None
    ) -> Hasil:
        """Run the rules: coverage, money by class and jalur, findings with the cell that each rests on.

        Args:
            pilih: patterns of rule ids with commas between: ``L*,B2``.
            opd: code of one agency (with its units) or one unit; None for all.
            jenis: ``reviu``, ``evaluasi`` or ``audit``: how a finding is called.
            aturan: a folder with rule files of your own, instead of those of the package.

        Returns:
            Tables ``temuan``, ``aturan``, ``uang`` and ``cakupan``; ``sumber`` is the whole ``AuditResult``.

        Raises:
            RuleError: a pattern matches no rule, or a rule file is not valid; with file and line.
            PohonError: an option has a value that it does not know, or no agency has the code ``opd``.

        Example:
            >>> sorted(set(g.audit("L1,L8").df["aturan"]))
            ['L1', 'L8']
        """
        result = self._audit(
            self.versi, select=pilih, opd=opd, jenis=jenis, rules_dir=None if aturan is None else Path(aturan)
        )
        return Hasil(
            result,
            of_audit(result),
            lambda path: write_audit_xlsx(result, stored_reports(self.store, result.versi), path),
        )

    def trace(self, apa: str, *, opd: str | None = None, jalur: int = BOUND) -> Hasil:
        """Follow an activity to its results, or a result back to its money; each step with its reason and its cell.

        Args:
            apa: code of a program, kegiatan, sub kegiatan or simpul; or an id.
            opd: count and look only in this agency or unit.
            jalur: how many of the strongest ways are followed.

        Raises:
            PohonError: nothing has that code; what is near is named.

        Example:
            >>> g.trace(kode).sumber.judul != ""
            True
        """
        return self._answer(trace_answer(self._basis(opd), apa, bound=jalur))

    def leverage(self, *, opd: str | None = None) -> Hasil:
        """The daya ungkit of each sub kegiatan on results with an IKU, where the bobot of links is recorded.

        Example:
            >>> "id" in g.leverage().df.columns
            True
        """
        return self._answer(leverage_answer(self._basis(opd)))

    def attribution(self, *, opd: str | None = None, per: str | None = None) -> Hasil:
        """Which rupiah reaches which IKU: by class and jalur, khusus–menyentuh per IKU, attribution; with pictures.

        Args:
            opd: code of one agency (with its units) or one unit; None for all.
            per: split the tables of arrival by ``kelas``, ``lingkup``, ``kode_skpd``, ``nama_dana`` or
                ``jenis_belanja``.

        Example:
            >>> g.attribution(per="nama_dana")["kedatangan_terdekat"].columns[0] != ""
            True
        """
        asked = self._basis(opd)
        given = money_answer(asked, by=per)
        bars = next(one for one in given.tabel if one.nama == "per_iku")
        arcs = flow(asked, ASAL[0])
        pictures = [
            Gambar(arcs.judul, flow_picture(arcs, asked.keterangan)),
            Gambar(bars.judul, iku_bars(bars, asked.keterangan)),
        ]
        return self._answer(given, pictures)

    def jabatan(self, *, opd: str | None = None) -> Hasil:
        """What each post answers for, what was reached, which money and IKU belong to it; no single score, no ranking.

        Example:
            >>> len(g.jabatan().df) > 0
            True
        """
        return self._answer(jabatan_answer(self._basis(opd), self.store))

    def tema(self, apa: str | Path, *, tema: str = "", opd: str | None = None) -> Hasil:
        """How much money a theme has, by which way, where it stops, and what reaches its results without its mark.

        Args:
            apa: name of a theme of the snapshot, or a file of marks (:class:`pathlib.Path`: columns tema, kode, dasar).
            tema: which theme of the file, where it has several.

        Raises:
            PohonError: there is none of that name; the nearest are named.

        Example:
            >>> g.tema("stunting").sumber.judul != ""
            True
        """
        asked = self._basis(opd)
        theme = theme_from(asked, apa, tema) if isinstance(apa, Path) else theme_in(asked, self.store, apa)
        return self._answer(theme_answer(asked, theme))

    def scenario(
        self,
        hapus: str | Iterable[str] = (),
        pindah: Mapping[str, str] | None = None,
        *,
        opd: str | None = None,
    ) -> Hasil:
        """What would follow if activities were dropped or linked otherwise: which IKU lose support, which Rp is freed.

        Args:
            hapus: codes of programs, kegiatan or sub kegiatan to drop; ``KODE@SKPD`` tells apart equal ones.
            pindah: code → the simpul that it shall support instead of all that it supports now.

        Raises:
            PohonError: nothing is changed, or a code means nothing or several things.

        Example:
            >>> len(g.scenario(hapus=[kode]).sumber.tabel) > 0
            True
        """
        dropped = [hapus] if isinstance(hapus, str) else list(hapus)
        steps = [Langkah("hapus", one, asal=f"hapus {one}") for one in dropped]
        steps += [Langkah("pindah", one, to, f"pindah {one}") for one, to in (pindah or {}).items()]
        asked = self._basis(opd)
        return self._answer(scenario_answer(asked, read_susunan(self.store, asked.keterangan.versi), steps))

    def suggest(self, *, opd: str | None = None) -> Hasil:
        """The likeliest simpul by text for what is not linked, or by its program only; a person decides.

        Example:
            >>> "skor" in g.suggest().df.columns
            True
        """
        asked = self._basis(opd)
        return self._answer(suggest_answer(asked, read_texts(self.store, asked.keterangan.versi)))

    def tree(
        self, *, opd: str | None = None, akar: str | None = None, jenjang: str | None = None, kop: str = ""
    ) -> Halaman:
        """The pohon kinerja as one page: it shows itself in a frame, ``.to_html(path)`` writes it.

        Args:
            opd: code of one agency (with its units) or one unit; None for all.
            akar: id or code of the node to draw, with all below it.
            jenjang: the kind of node down to which it opens.
            kop: lines of the letterhead.

        Raises:
            PohonError: an agency, a node or a level is not known.

        Example:
            >>> g.tree().save(folder / "pohon.html").name
            'pohon.html'
        """
        result = self._judged(self._snapshot()) if opd is None else self._audit(self.versi, opd=opd)
        return Halaman(TreeView(result, store=self.store, akar=akar, jenjang=jenjang, kop=kop))

    def template(self, buku: str | Path, *, opd: str) -> Path:
        """Write the book of one agency, prefilled from the snapshot that is asked: a person picks its links.

        Args:
            buku: the .xlsx to write; it must not exist, because a person's work may be in it.
            opd: code of the agency.

        Returns:
            Where it is.

        Raises:
            SheetError: ``opd`` is no agency of the snapshot; the file exists or cannot be written.

        Example:
            >>> g.template(folder / "buku.xlsx", opd="1.02.0.00.0.00.02.0000").name
            'buku.xlsx'
        """
        now = self._snapshot()
        joined = join_files(from_snapshot(self.store, now), tahun=now.tahun)
        return write_book(joined, opd, Path(buku)).path

    def network(self, apa: str, *, langkah: int | None = None, batas: int = USUAL) -> Halaman:
        """The surroundings of one node as a network; it shows itself in a frame, ``.to_html(path)`` writes it.

        Args:
            apa: id or code of the node in the middle.
            langkah: how many connections to go from it; None for as many as the limit allows, three at most.
            batas: how many nodes to show at most, up to 300.

        Raises:
            PohonError: there is no such node, or its surroundings have more nodes than the limit.

        Example:
            >>> g.network("sasaran:pemda:S1", langkah=1).save(folder / "jejaring.html").name
            'jejaring.html'
        """
        return Halaman(NetworkView.of(self._drawn(self._snapshot()), apa, hops=langkah, limit=batas))

    def cypher(self, query: str, *, timeout: float | None = None, **params: Any) -> HasilKueri:
        """The rows of a query as a pandas frame; the query may only read.

        Args:
            query: Cypher. ``$versi`` is the snapshot that is asked now, unless given.
            timeout: seconds that the server gives it; without, as long as it takes.
            params: the query's other parameters.

        Returns:
            A frame whose types say what the values are (:func:`pohon_graph.questions.frame.frame`): whole numbers are
            ``Int64``, dates ``datetime64``, nodes objects with ``id``, ``label`` and ``properties``.

        Raises:
            NotReadOnly: it does more than read data.
            QueryInvalid: it cannot be read; with line and column.
            QueryTimeout: it took longer.

        Example:
            >>> rows = g.cypher("MATCH (p:Program {versi: $versi}) RETURN p, p.pagu AS pagu ORDER BY pagu DESC LIMIT 1")
            >>> rows.loc[0, "p"].label
            'Program'
        """
        if "versi" in named(query) - params.keys():
            params["versi"] = self.versi
        return HasilKueri(frame(*ask(self.store, query, params, timeout=timeout)))

    def tanya(self, nama: str | None = None, **params: Any) -> HasilKueri:
        """The saved questions; or the answer of one of them.

        Args:
            nama: of a question; None to list them with their parameters.
            params: values instead of the defaults.

        Raises:
            PohonError: there is no question of that name, or it does not know a parameter.

        Example:
            >>> "iku_dan_capaian" in set(g.tanya()["nama"])
            True
            >>> len(g.tanya("sub_kegiatan_terbesar", batas=3))
            3
        """
        if nama is None:
            return HasilKueri(
                {
                    "nama": [one.name for one in saved()],
                    "pertanyaan": [one.question for one in saved()],
                    "parameter": [", ".join(f"{k}={v!r}" for k, v in one.params.items()) for one in saved()],
                }
            )
        question = find(nama)
        return self.cypher(question.text, **question.given(params))

    def objek(self, jenis: type[Node], **properties: Any) -> list[Node]:
        """The nodes of a label as neomodel's objects, whose relations can be followed; nothing can be saved.

        neomodel has one connection per process: objects of the graph that was asked last can be followed.

        Args:
            jenis: a class of the vocabulary: ``pg.SubKegiatan``.
            properties: values that the nodes have, as neomodel's filters write them: ``kelas="inti"``, ``pagu__gt=0``.

        Example:
            >>> tujuan = g.objek(pg.Tujuan, lingkup="pemda")
            >>> [misi.nama != "" for misi in tujuan[0].menjawab.all()]
            [True]
        """
        return read_objects(self.store, jenis, self.versi, **properties)

    def _audit(self, versi: str, **options: Any) -> AuditResult:
        with kemajuan() as progress:
            return audit(self.store, versi, progress=progress, **options)

    def _snapshot(self) -> Snapshot:
        return current(self.store, self._asked)

    def _basis(self, opd: str | None) -> Basis:
        return self._read(self._snapshot(), opd)

    @staticmethod
    def _answer(answer: Jawaban, pictures: Sequence[Gambar] = ()) -> Hasil:
        return Hasil(answer, of_answer(answer, pictures), lambda path: write_answer_xlsx(answer, path))


def _loaded(result: LoadResult) -> Hasil:
    shown = of_load(result)
    return Hasil(result, shown, lambda path: write_tables_xlsx(shown.judul, shown.keterangan, shown.tabel, path))


def _paths(files: Files) -> list[Path]:
    return [Path(files)] if isinstance(files, str | Path) else [Path(one) for one in files]
