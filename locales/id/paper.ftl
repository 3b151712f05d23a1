### Dokumen: bukti pengiriman, dan yang dibaca di percakapan.

paper-proof-file = bukti-{ $number }.pdf
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

paper-proof-foot = Bukti pengiriman { $number }
paper-seal = Keaslian dokumen ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan kode ini kepada bot.

button-papers = Dokumen
papers = Dokumen untuk <code>{ $number }</code>. Tekan salah satu; berkasnya kami kirim ke sini.
paper-sent = <b>{ $name }</b> untuk <code>{ $number }</code>
paper-sent-receipt =
    <b>Tanda terima</b> untuk <code>{ $number }</code>

    { $name }, { $unit }, sudah menerima dan mencatat { $kind } Bapak/Ibu. Mohon simpan berkas ini.
paper-name-proof = Bukti pengiriman
paper-name-registration = Bukti pencatatan
paper-name-receipt = Tanda terima
paper-name-complaint = Surat pengaduan
paper-name-disposition = Lembar disposisi
paper-name-response = Surat tanggapan
paper-name-dossier = Berkas kasus
