### Poster untuk dinding dan kartu untuk loket (`wadul poster`).

operator-poster-title = Poster pengaduan { $office }
operator-poster-question = Ada keluhan tentang pelayanan kami?
operator-poster-lead = Sampaikan lewat Telegram. Gratis, kapan saja.
operator-poster-scan = Pindai dengan kamera ponsel, atau cari @{ $bot } di Telegram
operator-poster-how = Caranya
operator-poster-how-scan = Pindai kode di atas, lalu tekan Mulai.
operator-poster-how-answer = Jawab pertanyaannya satu per satu. Foto dan dokumen boleh disertakan.
operator-poster-how-number = Terima nomor pengaduan, kode akses, dan bukti pengiriman saat itu juga.
operator-poster-standard = Standar pelayanan
operator-poster-time = Waktu
operator-poster-time-value = Ditanggapi paling lama { $days } hari kerja
operator-poster-cost = Biaya
operator-poster-cost-value = Tidak dipungut biaya
operator-poster-steps = Langkah
operator-poster-steps-value = Diterima dan dicatat petugas, diperiksa menurut tingkatnya, diteruskan ke bidang terkait, ditanggapi, diarsipkan dengan rencana tindak lanjut
operator-poster-secret = Identitas
operator-poster-secret-value = Dapat dirahasiakan; NIK dan KTP tidak diminta
operator-poster-channels = Kanal lain
operator-poster-responsible = Penanggung jawab
operator-poster-contact = Hubungi
operator-poster-emergency = Darurat
operator-poster-emergency-value = Telepon { $number }
operator-poster-card-question = Ada keluhan?
operator-poster-card-lead = Sampaikan lewat Telegram. Gratis, ditanggapi paling lama { $days } hari kerja.
operator-poster-written = Poster dan kartu loket sudah ditulis: { $file }. Cetaklah pada kertas A4; halaman kedua digunting menjadi empat kartu.
operator-poster-bot-wrong = Itu bukan nama bot: { $name }. Nama bot terdiri atas 5 sampai 32 huruf, angka, dan garis bawah.
