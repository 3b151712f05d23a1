### Yang dibaca petugas.

officer-new-case = <b>{ $kind } baru</b>
officer-card = <b>{ $kind }</b>
officer-card-head =
    <code>{ $number }</code> · { $state }
    Pelayanan: { $service }
    Terkirim: { $filed }
    Jatuh tempo: <b>{ $due }</b>
officer-flags = Tanda: { $flags }
officer-flag-late = lebih dari { $days } hari sejak pelayanan
officer-flag-confidential = identitas dirahasiakan
officer-flag-about-officer = tentang petugas
officer-flag-blocked = pengadu memblokir bot: hubungi lewat telepon
officer-flag-gone = akun pengadu tidak aktif: hubungi lewat telepon
officer-identity = <b>Pengadu</b>
officer-content = <b>Isi</b>
officer-additions = <b>Tambahan dari pengadu</b>
officer-timeline = <b>Riwayat</b>
officer-statement = SHA-256 pernyataan: <code>{ $hash }</code>
officer-button-files = Lihat bukti ({ $count })
officer-button-card = Buka kartu
officer-files = Bukti untuk <code>{ $number }</code>:
officer-files-none = Tidak ada berkas untuk <code>{ $number }</code>.
officer-file-location = { $number }. Lokasi: { $place }
officer-file-not-passed-on = Berkas ini belum dapat diteruskan: { $file }. Mohon coba lagi nanti lewat tombol <b>Lihat bukti</b>.
officer-queue = <b>Antrean</b>: { $total } belum dicatat, yang paling mendesak di atas.
officer-queue-empty = Antrean kosong. Semua pengaduan sudah dicatat.
officer-queue-row = { $number } · { $due }
officer-supplemented = Pengadu menambah tulisan atau berkas pada <code>{ $number }</code>.
officer-withdrawn = <code>{ $number }</code> dicabut oleh pengadu.
officer-restored = Pencabutan <code>{ $number }</code> dibatalkan oleh pengadu. Jatuh tempo: { $due }.
officer-only = Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
officer-case-slip = Sepertinya ada angka yang tertukar atau terlewat pada nomor itu. Mohon periksa, lalu tulis lagi, misalnya <code>/kasus { $example }</code>.
officer-case-unknown = Tidak ada pengaduan dengan nomor itu. Tulislah misalnya <code>/kasus { $example }</code>.

operator-set-aside =
    Satu pesan tidak dapat diolah dan disisihkan.
    Nomor: { $update }
    Sebab: { $reason }
