# Halaman tempat tanda tangan digambar, dan tombol yang membukanya.

pad-button-open = Tanda tangani di layar
pad-title = Tanda tangan
pad-statement = “Saya menyatakan bahwa keterangan ini benar.”
pad-how = Silakan tanda tangan di dalam kotak ini, dengan jari, pena, atau tetikus.
pad-box = Kotak tanda tangan
pad-button-undo = Batalkan goresan terakhir
pad-button-clear = Hapus semua
pad-button-send = Kirim tanda tangan
pad-button-close = Kembali ke obrolan
pad-otherwise = Sulit menggambar di layar? Kembali ke obrolan, lalu ketik nama lengkap Bapak/Ibu, atau kirim foto tanda tangan.
pad-no-script = Halaman ini memerlukan JavaScript. Mohon kembali ke obrolan, lalu ketik nama lengkap Bapak/Ibu.
pad-sending = Sedang mengirim…
pad-signed = Tanda tangan sudah kami terima. Langkah selanjutnya ada di obrolan.
pad-stale = Tanda tangan belum tersimpan, karena halaman ini tidak berlaku lagi. Mohon kembali ke obrolan, lalu tekan tombol pada pesan terakhir.
pad-expired = Tanda tangan belum tersimpan, karena halaman ini sudah terbuka terlalu lama. Mohon kembali ke obrolan, lalu tekan tombolnya sekali lagi.
pad-stranger = Halaman ini hanya dapat dipakai lewat tombol di obrolan Telegram. Mohon buka dari sana.
pad-empty = Tanda tangannya belum terlihat. Mohon tanda tangan di dalam kotak, lalu kirim.
pad-too-much = Goresannya terlalu banyak. Mohon tekan <b>Hapus semua</b>, lalu tanda tangan sekali lagi.
pad-unreadable = Tanda tangan itu tidak terbaca. Mohon tekan <b>Hapus semua</b>, lalu tanda tangan sekali lagi.
pad-later = Tanda tangan belum tersimpan, karena ada gangguan pada kami. Mohon tekan <b>Kirim tanda tangan</b> sekali lagi.
pad-offline = Belum terkirim, karena sambungan internet terputus. Mohon tekan <b>Kirim tanda tangan</b> sekali lagi.
