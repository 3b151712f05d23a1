### Basa Jawa, krama madya. Teks ini menunggu pembacaan penutur asli. Ejaan: lihat common.ftl.
###
### Bukti pengiriman sebagai berkas teks.

paper-proof-file = bukti-{ $number }.txt
paper-proof-title = BUKTI PENGIRIMAN
paper-proof-number = Nomor
paper-proof-code = Kode akses
paper-proof-kind = Jinis
paper-proof-filed = Katampi sistem
paper-proof-due = Dipuntanggapi paling lambat
paper-proof-channel = Kanal
paper-proof-answers = ISI
paper-proof-files = BERKAS
paper-proof-hash = SHA-256 pratelan
paper-proof-next = Petugas pengaduan badhe nyathet lan nyukani tanda terima ingkang ngemot namanipun petugas.
paper-proof-free = Layanan menika boten dipuntarik ragad.
paper-proof-responsible = Penanggung jawab: { $responsible }

paper-page = kaca { $page } saking { $pages }
paper-signature-of = Tapak asma { $name }
paper-picture-unreadable = [gambar boten saged dipunwaos: { $what }]
