### Arsip: berkas yang dibaca siapa pun yang membuka foldernya, dengan atau tanpa program ini.

archive-column-number = Nomor
archive-column-kind = Jenis
archive-column-service = Pelayanan
archive-column-channel = Kanal
archive-column-filed = Diterima
archive-column-state = Keadaan
archive-column-since = Sejak
archive-column-level = Tingkat
archive-column-outcome = Hasil

archive-read-me =
    ARSIP PENGADUAN TAHUN { $year }
    { $office }

    Folder ini memuat semua pengaduan tahun { $year } yang sudah ditutup. Setiap pengaduan ada dalam folder dengan nomornya:

    case.json – seluruh isi pengaduan: jawaban, riwayat, tanggapan, jeda, rencana, dan daftar berkas
    dokumen – surat pengaduan, tanda terima, lembar disposisi, surat tanggapan, dan berkas kasus (PDF/A)
    bukti – foto dan dokumen yang dikirim, seperti saat diterima
    SHA256SUMS – sidik setiap berkas dalam folder itu

    index.csv adalah daftar semua pengaduan dan dapat dibuka dengan program lembar kerja. case.schema.json menerangkan susunan case.json. Semuanya dapat dibaca tanpa program khusus.

    Untuk memeriksa bahwa tidak ada yang berubah, jalankan dalam folder ini:

    sha256sum -c SHA256SUMS

    Arsip ini memuat data pribadi, termasuk identitas yang dirahasiakan. Simpanlah di tempat yang hanya dapat dibuka petugas yang berwenang. Data pribadi disimpan paling lama { $years } tahun setelah pengaduan diarsipkan.
officer-event-archive-copy = Disalin ke arsip
