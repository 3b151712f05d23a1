### Bukti pengiriman sebagai berkas teks.

paper-proof-file = bukti-{ $number }.txt
paper-proof-title = BUKTI PENGIRIMAN
paper-proof-number = Nomor
paper-proof-code = Kode akses
paper-proof-kind = Jenis
paper-proof-filed = Diterima sistem
paper-proof-due = Ditanggapi paling lambat
paper-proof-channel = Kanal
paper-proof-answers = ISI
paper-proof-files = BERKAS
paper-proof-hash = SHA-256 pernyataan
paper-proof-next = Petugas pengaduan akan mencatat dan memberikan tanda terima yang memuat nama petugas.
paper-proof-free = Layanan ini tidak dipungut biaya.
paper-proof-responsible = Penanggung jawab: { $responsible }

paper-page = halaman { $page } dari { $pages }
paper-signature-of = Tanda tangan { $name }
paper-picture-unreadable = [gambar tidak dapat dibaca: { $what }]
