### Pencarian petugas.

officer-search-ask =
    Apa yang dicari? Tulis kata, nomor, pelayanan, keadaan, atau bidangnya.

    Contoh: <i>penelitian</i>, <i>00042</i>, atau <i>keberatan</i>
officer-search-again = Itu belum memuat kata yang dapat dicari.
officer-found = <b>Hasil pencarian</b>: { $total } pengaduan, yang terbaru di atas.
officer-found-none = Tidak ada yang cocok di antara pengaduan yang dapat Bapak/Ibu baca. Cobalah kata lain atau kata yang lebih sedikit, misalnya <code>/cari penelitian</code>.
