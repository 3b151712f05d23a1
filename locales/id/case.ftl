### Setelah pengaduan terkirim: nomor, status, tambahan, pencabutan.

kind-complaint = pengaduan
kind-information = permintaan informasi
kind-aspiration = aspirasi

state-submitted = Terkirim, menunggu dicatat petugas
state-withdrawn = Dicabut

event-filed = Terkirim
event-supplement = Tambahan diterima
event-withdraw = Dicabut
event-restore = Pencabutan dibatalkan

medium-photo = foto
medium-document = dokumen
medium-video = video
medium-voice = pesan suara
medium-video-note = pesan video
medium-animation = video tanpa suara
medium-audio = rekaman suara
medium-location = lokasi

case-filed =
    <b>Terima kasih, { $kind } Bapak/Ibu sudah terkirim.</b>

    Nomor: <code>{ $number }</code>
    Kode akses: <code>{ $code }</code>
    Kami menanggapi paling lambat <b>{ $due }</b>.

    Mohon simpan nomor dan kode itu; kode hanya diberikan sekali. Dengan keduanya, siapa pun dapat menanyakan status tanpa melihat data Bapak/Ibu.

    Selanjutnya petugas mencatat { $kind } ini, dan setiap langkah kami beritahukan di sini. Berkas ini adalah bukti pengiriman.

status-own =
    <b>{ $number }</b>
    { $state }

    { $what }
    { $times }

    <b>Riwayat</b>

status-public =
    <b>{ $number }</b>
    { $state }

    { $times }

status-times-open =
    Terkirim: { $filed }
    Janji tanggapan: paling lambat { $due }

status-times-closed = Terkirim: { $filed }

status-next-submitted = Selanjutnya petugas pengaduan mencatat dan memeriksanya. Bapak/Ibu tidak perlu melakukan apa-apa.
status-next-withdrawn = Pencabutan dapat dibatalkan sampai { $until }.
status-next-closed = Pengaduan ini sudah ditutup. Untuk mengadu lagi, ketik /lapor.

status-ask =
    Berapa nomor pengaduannya?

    Contoh: <code>{ $example }</code>

status-code-ask =
    Nomor <code>{ $number }</code> tidak dikirim dari akun Telegram ini.

    Mohon ketik kode aksesnya, enam huruf atau angka. Contoh: <code>K7M2QX</code>

status-not-a-number =
    Itu belum terbaca sebagai nomor pengaduan.

    Tulislah seperti pada bukti pengiriman, misalnya <code>{ $example }</code>.

status-slip =
    Sepertinya ada angka atau huruf yang tertukar atau terlewat saat nomor itu diketik.

    Mohon periksa sekali lagi, lalu ketik ulang nomornya.

status-refused =
    Nomor dan kode itu tidak cocok.

    Mohon periksa keduanya pada bukti pengiriman, lalu ketik kodenya sekali lagi. Untuk nomor lain, ketik /status.

status-locked =
    Terlalu banyak kode yang tidak cocok. Demi keamanan, kami berhenti memeriksa untuk sementara.

    Silakan coba lagi setelah pukul { $until }.

own-cases = <b>Pengaduan Bapak/Ibu</b> ({ $total }). Tekan salah satu untuk melihat statusnya, atau ketik nomor lain.
own-cases-none = Belum ada pengaduan dari akun ini. Untuk menyampaikan pengaduan, ketik /lapor.

supplement-ask =
    Silakan kirim tambahan untuk <code>{ $number }</code>: tulisan, foto, dokumen, video, atau pesan suara.

    Contoh: foto surat yang baru diterima. Bila sudah, tekan <b>Selesai menambah</b>.

supplemented =
    Tambahan untuk <code>{ $number }</code> sudah tersimpan. Seluruhnya ada { $files } berkas dan { $words } tulisan tambahan.

    Petugas juga dapat melihatnya.

supplement-too-big = Berkas itu lebih besar dari { $limit } MB, jadi tidak dapat kami ambil. Bila ada tulisan yang menyertainya, tulisan itu tetap tersimpan. Mohon kirim berkas yang lebih kecil.
supplement-full = Sudah ada { $most } berkas tambahan, jadi berkas ini tidak tersimpan. Bila penting, bawalah ke kantor.

withdraw-ask =
    Apakah Bapak/Ibu ingin mencabut <code>{ $number }</code>?

    Setelah dicabut, kami tidak menanganinya lagi. Dalam { $days } hari pencabutan masih dapat dibatalkan.

moved-withdraw =
    <code>{ $number }</code> sudah dicabut atas permintaan Bapak/Ibu.

    Bila berubah pikiran, tekan <b>Batalkan pencabutan</b> paling lambat { $until }.

moved-restore =
    Pencabutan <code>{ $number }</code> dibatalkan. Kami menanganinya lagi.

    Janji tanggapan tetap: paling lambat { $due }.

moved-restore-late =
    Pencabutan <code>{ $number }</code> dibatalkan. Kami menanganinya lagi.

    Janji tanggapan semula, { $due }, sudah lewat. Petugas sudah diberi tahu.

move-refused = Itu tidak dapat dilakukan lagi untuk <code>{ $number }</code>. Keadaannya sekarang: { $state }.

own-data = Ini salinan data Bapak/Ibu yang ada pada kami. Untuk perbaikan atau penghapusan, hubungi { $office }, telepon { $phone }. Kami menjawab dalam 3×24 jam.
own-data-file = data-saya.txt
own-data-title = Salinan data pribadi di { $office }
own-data-account = Akun Telegram { $name } (bahasa: { $language })
own-data-made = Dibuat { $at }
own-data-draft = Draf yang belum dikirim: { $kind }
own-data-none = Tidak ada pengaduan dan tidak ada draf.
own-data-files = Berkas
own-data-additions = Tambahan tulisan
