### Blokir: pengaduan baru dan tambahan seseorang tidak diterima lagi.

## Yang dibaca orang yang diblokir.

block-ways = Pengaduan tetap dapat disampaikan di loket atau lewat surat: { $address }, telepon { $phone }. Bapak/Ibu juga dapat menghubungi { $ombudsman }.
block-told =
    Mulai sekarang pengaduan baru dan tambahan dari akun ini tidak kami terima.

    <b>Alasan</b>: { $reason }

    Pengaduan yang sudah ada tetap kami tangani. Keadaannya tetap dapat Bapak/Ibu lihat di /status.

    Bila menurut Bapak/Ibu ini tidak tepat, tekan tombol di bawah dan tulis satu pesan. Semua admin membacanya.

    { $ways }
block-again =
    Pengaduan baru dan tambahan dari akun ini tidak kami terima. Yang baru saja dikirim tidak kami simpan.

    <b>Alasan</b>: { $reason }

    Pengaduan yang sudah ada tetap kami tangani: /status. Pemberitahuan ini kami kirim sekali sehari.

    { $ways }
own-data-blocks = Blokir
own-data-block-lifted = blokir dicabut
block-button-appeal = Minta blokir dicabut
block-appeal-ask =
    Mengapa blokir pada akun ini sebaiknya dicabut? Mohon tulis dalam satu pesan.

    Contoh: <i>Pesan saya tentang { $number } terkirim berulang karena sinyal buruk.</i>
block-appeal-sent = Pesan Bapak/Ibu sudah kami teruskan kepada semua admin. Keputusannya kami beritahukan di sini.
block-appealed-before =
    Permintaan Bapak/Ibu untuk blokir ini sudah kami terima sebelumnya.

    { $ways }
block-upheld =
    Permintaan Bapak/Ibu sudah dibaca admin. Blokir pada akun ini tetap berlaku.

    Pengaduan yang sudah ada tetap kami tangani: /status.

    { $ways }
block-lifted = Blokir pada akun ini sudah dicabut. Pengaduan dan tambahan dari Bapak/Ibu kami terima lagi. Untuk mulai, ketik /lapor.

## Yang dibaca petugas dan admin.

officer-block-ask =
    Mengapa pengirim <code>{ $number }</code> diblokir? Alasan ini dibaca oleh pengirimnya.

    Contoh: <i>Mengirim ancaman kepada petugas berulang kali, terakhir 20 November.</i>
officer-block-sure =
    Blokir pengirim <code>{ $number }</code>?

    <b>Alasan</b>: { $reason }

    Pengaduan baru dan tambahan darinya tidak diterima lagi. Pengaduannya yang sudah ada tetap berjalan. Ia diberi tahu alasannya, dan cara meminta blokir dicabut.
officer-block-yes = Ya, blokir
officer-block-no = Tidak jadi
officer-block-dropped = Tidak ada yang diblokir.
officer-block-made = Pengirim <code>{ $number }</code> sudah diblokir dan diberi tahu. Pengaduannya tetap harus diselesaikan.
officer-block-number-missing = Mohon tulis nomor pengaduannya: <code>/blokir NOMOR</code>. Yang diblokir adalah pengirimnya.
officer-block-number-slip = Sepertinya ada angka yang tertukar atau terlewat pada nomor itu. Mohon periksa, lalu tulis lagi, misalnya <code>/blokir { $example }</code>.
officer-block-number-unknown = Tidak ada pengaduan dengan nomor itu. Tulislah misalnya <code>/blokir { $example }</code>.
officer-block-not-yours = Yang dapat memblokir hanya petugas pengaduan dan admin.
officer-block-no-account = Pengaduan itu tidak diikuti akun Telegram mana pun. Tidak ada yang dapat diblokir.
officer-block-is-staff = Pengirim pengaduan itu petugas kantor ini. Petugas tidak dapat diblokir.
officer-block-already = Pengirim pengaduan itu sudah diblokir. Admin melihat daftarnya dengan /blokir.
officer-block-nobody = Tidak ada yang diblokir. Untuk memblokir pengirim satu pengaduan: <code>/blokir NOMOR</code>.
officer-block-list = <b>Yang diblokir: { $total }</b>
officer-block-row = { $reason } – { $by }, { $at }.
officer-block-waits = Menunggu jawaban atas permintaannya.
officer-block-lift-of = Cabut blokir { $number }
officer-block-appealed = Pengirim <code>{ $number }</code> meminta blokirnya dicabut.
officer-block-reason = Alasan blokir
officer-block-appeal = Pesannya
officer-block-lift = Cabut blokir
officer-block-uphold = Tetap
officer-block-lifted = Blokir pengirim <code>{ $number }</code> sudah dicabut, dan ia diberi tahu.
officer-block-upheld = Blokir pengirim <code>{ $number }</code> tetap berlaku. Jawaban ini sudah disampaikan kepadanya.
officer-event-block = Pengirim diblokir
officer-event-unblock = Blokir pengirim dicabut
officer-event-block-appeal = Pengirim meminta blokir dicabut
officer-event-block-upheld = Blokir pengirim tetap berlaku
