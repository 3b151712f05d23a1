### Basa Jawa, krama madya. Teks ini menunggu pembacaan penutur asli. Ejaan: lihat common.ftl.
###
### Dokumen: bukti pengiriman, lan ingkang dipunwaos ing pacelathon.

paper-proof-file = bukti-{ $number }.pdf
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

paper-proof-foot = Bukti pengiriman { $number }
paper-seal = Asli botenipun dokumen menika saged dipunpriksa kanthi mindai kode QR, utawi kanthi ngintun /verifikasi lan kode menika dhateng bot.

button-papers = Dokumen
papers = Dokumen kangge <code>{ $number }</code>. Mangga pencet salah setunggal; berkasipun dipunkintun mriki.
paper-sent = <b>{ $name }</b> kangge <code>{ $number }</code>
paper-sent-receipt =
    <b>Tanda terima</b> kangge <code>{ $number }</code>

    { $name }, { $unit }, sampun nampi lan nyathet { $kind } panjenengan. Mangga berkas menika dipunsimpen.
paper-name-proof = Bukti pengiriman
paper-name-registration = Bukti pencatatan
paper-name-receipt = Tanda terima
paper-name-complaint = Serat pengaduan
paper-name-disposition = Lembar disposisi
paper-name-response = Serat tanggapan
paper-name-dossier = Berkas kasus
