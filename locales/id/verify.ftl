### Pemeriksaan keaslian dokumen dengan kode di atasnya.

verify-ask =
    Mohon ketik kode verifikasi yang tertulis di dokumen, di samping kode QR.

    Kode itu terdiri atas 20 huruf dan angka.

verify-unreadable =
    Itu belum terbaca sebagai kode verifikasi. Kode terdiri atas 20 huruf dan angka.

    Mohon ketik ulang seperti yang tertulis di dokumen, atau pindai kode QR-nya dengan kamera ponsel.

verify-refused =
    <b>Tidak dapat dinyatakan asli.</b> Tidak ada dokumen kami dengan kode itu.

    Mohon periksa sekali lagi, lalu ketik ulang kodenya. Bila tetap demikian, jangan gunakan dokumen itu sebelum menghubungi kami di { $phone }.

verify-locked =
    Terlalu banyak kode yang tidak cocok. Demi keamanan, kami berhenti memeriksa untuk sementara.

    Silakan coba lagi setelah pukul { $until }.

verify-gone =
    Kode itu dibuat oleh kantor kami. Pengaduannya sudah tidak tersimpan di sini, sehingga isinya tidak dapat dicocokkan lagi.

    Bila memerlukan keterangan, hubungi kami di { $phone }.

verify-genuine =
    <b>Dokumen dengan kode ini asli.</b>

    Jenis: { $paper }
    Nomor: <code>{ $number }</code>
    Masuk register: { $entered }
    Dicatat petugas: { $recorded }
    Bukti yang dilampirkan: { $evidence }

verify-not-recorded = belum
verify-matches = Isi yang kami simpan <b>cocok</b> dengan yang ditandatangani (SHA-256).
verify-differs = Isi yang kami simpan <b>tidak cocok lagi</b> dengan yang ditandatangani (SHA-256). Mohon simpan dokumen itu dan hubungi kami di { $phone }.
verify-compare = Mohon bandingkan jenis dan nomor di atas dengan dokumen Bapak/Ibu. Bila berbeda, hubungi kami di { $phone }.
