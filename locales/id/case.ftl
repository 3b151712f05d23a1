### Setelah pengaduan terkirim: nomor, status, tambahan, pencabutan.

kind-complaint = pengaduan
kind-information = permintaan informasi
kind-aspiration = aspirasi

state-submitted = Terkirim, menunggu dicatat petugas
state-recorded = Diterima dan dicatat
state-awaiting-completion = Menunggu kelengkapan dari Bapak/Ibu
state-under-review = Diperiksa petugas
state-under-review-level = Diperiksa petugas (tingkat { $level })
state-distributed = Diteruskan ke { $lead }
state-responded = Sudah ditanggapi, menunggu konfirmasi Bapak/Ibu
state-objected = Keberatan diterima, diperiksa atasan
state-resolved = Selesai
state-archived = Diarsipkan
state-withdrawn = Dicabut
state-lapsed = Dianggap dicabut
state-referred = Bukan kewenangan, diteruskan ke { $recipient }
state-merged = Digabung dengan nomor { $target }, sekarang: { $now }
state-merged-other = Digabung dengan pengaduan lain
state-short-awaiting-completion = Menunggu kelengkapan
state-short-distributed = Diteruskan ke bidang
state-short-responded = Sudah ditanggapi
state-short-objected = Keberatan diperiksa
state-short-referred = Bukan kewenangan
state-short-merged = Digabung

event-filed = Terkirim
event-supplement = Tambahan diterima
event-withdraw = Dicabut
event-restore = Pencabutan dibatalkan
event-complete = Kelengkapan diterima
event-confirm = Dinyatakan selesai
event-rate = Penilaian diberikan
event-object = Keberatan diterima
event-nudge = Ditagih, janji diperbarui
event-record = Diterima dan dicatat
event-request-completion = Kelengkapan diminta
event-declare-complete = Dinyatakan lengkap
event-set-level = Tingkat ditetapkan
event-answer-directly = Ditanggapi
event-distribute = Diteruskan ke bidang
event-claim = Mulai ditangani bidang
event-ask-citizen = Pertanyaan dari petugas
event-transfer = Dialihkan ke bidang lain
event-hand-back = Dikembalikan kepada petugas pengaduan
event-recall = Ditarik kembali dari bidang
event-extend = Janji diperpanjang
event-respond = Ditanggapi
event-uphold = Keberatan dikabulkan
event-dismiss = Keberatan tidak dikabulkan
event-archive = Diarsipkan
event-refer = Bukan kewenangan
event-merge = Digabung
event-unmerge = Penggabungan dibatalkan
event-lapse = Dianggap dicabut
event-expire = Diarsipkan karena belum ada jawaban
event-reschedule = Tanggal disesuaikan dengan hari libur

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

    Mohon simpan nomor dan kode itu; keduanya juga tertulis pada bukti pengiriman. Dengan keduanya, siapa pun dapat menanyakan status tanpa melihat data Bapak/Ibu.

    Selanjutnya { $desk ->
        [head] pimpinan
       *[desk] petugas
    } mencatat { $kind } ini, dan setiap langkah kami beritahukan di sini. Berkas ini adalah bukti pengiriman.

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

status-answer = Tanggapan kami
status-times-open =
    Terkirim: { $filed }
    Janji tanggapan: paling lambat { $due }

status-times-late =
    Terkirim: { $filed }
    Janji tanggapan: { $due }. Janji itu sudah lewat. Kami terlambat, dan tetap menyelesaikannya.

status-times-closed = Terkirim: { $filed }

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

    { $desk ->
        [head] Pimpinan
       *[desk] Petugas
    } juga dapat melihatnya.

supplement-too-big = Berkas itu lebih besar dari { $limit } MB, jadi tidak dapat kami ambil. Bila ada tulisan yang menyertainya, tulisan itu tetap tersimpan. Mohon kirim berkas yang lebih kecil.
supplement-full = Sudah ada { $most } berkas tambahan, jadi berkas ini tidak tersimpan. Bila penting, bawalah ke kantor.

own-data =
    Ini salinan data Bapak/Ibu yang ada pada kami.

    Ada yang keliru atau perlu dihapus? Tekan tombol di bawah ini, atau hubungi { $office }, telepon { $phone }. Kami menjawab dalam 3×24 jam.
own-data-file = data-saya.txt
own-data-title = Salinan data pribadi di { $office }
own-data-account = Akun Telegram { $name } (bahasa: { $language })
own-data-made = Dibuat { $at }
own-data-draft = Draf yang belum dikirim: { $kind }
own-data-none = Tidak ada pengaduan dan tidak ada draf.
own-data-files = Berkas
own-data-additions = Tambahan tulisan
own-data-requests = Permintaan tentang data pribadi

channel-telegram = Telegram
channel-letter = surat
channel-counter = loket
channel-phone = telepon
channel-lapor = SP4N-LAPOR!
channel-portal = portal pengaduan

outcome-settled = Diselesaikan
outcome-partly-settled = Diselesaikan sebagian
outcome-not-proven = Tidak terbukti
outcome-not-ours = Bukan kewenangan kami
outcome-informed = Informasi diberikan

choice-stars-1 = 1 – sangat kurang
choice-stars-2 = 2 – kurang
choice-stars-3 = 3 – cukup
choice-stars-4 = 4 – baik
choice-stars-5 = 5 – sangat baik

### Tombol untuk pengadu.

move-do-supplement = Tambah bukti
move-do-withdraw = Cabut pengaduan
move-do-restore = Batalkan pencabutan
move-do-complete = Lengkapi
move-do-confirm = Sudah selesai
move-do-rate = Beri nilai
move-do-object = Belum, saya keberatan
move-do-nudge = Tagih

### Yang ditanyakan kepada pengadu untuk satu langkah.

move-ask-withdraw-reason =
    Apakah Bapak/Ibu ingin mencabut <code>{ $number }</code>?

    Setelah dicabut, kami tidak menanganinya lagi. Dalam { $days } hari pencabutan masih dapat dibatalkan.

    Bila berkenan, tulis alasannya dalam satu pesan. Contoh: <i>Surat saya sudah terbit.</i> Tanpa alasan, tekan <b>Ya, cabut</b>.
move-ask-object-reason =
    Apa yang belum sesuai pada tanggapan untuk <code>{ $number }</code>?

    Mohon tulis dalam satu pesan. Keberatan ini diperiksa oleh atasan, bukan oleh petugas yang menanggapi.

    Contoh: <i>Surat sudah terbit, tetapi nama saya keliru.</i>
move-ask-rate-stars = Seberapa puas Bapak/Ibu dengan penanganan <code>{ $number }</code>? Silakan pilih salah satu tombol.
move-ask-rate-thanks =
    Adakah pesan untuk kami? Tulislah dalam satu pesan, atau tekan <b>Lewati</b>.

    Contoh: <i>Petugasnya ramah, tetapi saya menunggu lama.</i>

move-note-too-short = Tulisan itu belum lengkap. Mohon tulis paling sedikit { $min } huruf.
move-note-too-long = Tulisan itu terlalu panjang. Mohon disingkat, paling banyak { $max } huruf.
move-note-choose-one = Mohon tekan salah satu tombol di bawah ini.
move-note-tick-one = Mohon pilih paling sedikit satu.
move-note-not-a-day = Itu belum terbaca sebagai tanggal. Tulislah misalnya <code>30 November</code> atau <code>3 hari lagi</code>.
move-note-day-does-not-fit = Tanggal itu belum dapat dipakai. Pilihlah hari kerja setelah janji sekarang, dalam batas waktu tingkatnya.
move-note-not-a-number = Belum ada pengaduan lain yang masih berjalan dengan nomor itu. Mohon periksa, lalu tulis lagi.
move-note-files-here = Di sini kami menunggu foto atau dokumen, satu per satu atau sekaligus.
move-note-files-full = Berkas ini tidak tersimpan: paling banyak { $max } berkas.
move-note-words-here = Mohon ditulis sebagai pesan teks.
move-note-wrong = Pilihan itu tidak berlaku lagi. Mohon pilih lagi.

move-preview-withdraw =
    Mohon diperiksa sekali lagi.

    Bapak/Ibu akan mencabut <code>{ $number }</code>.
    Alasan: { $reason }
move-dropped = Baik, tidak jadi. <code>{ $number }</code> tetap seperti semula.

refused-not-now = Itu tidak dapat dilakukan lagi untuk <code>{ $number }</code>. Keadaannya sekarang: { $state }.
refused-not-yours = Langkah itu bukan untuk Bapak/Ibu pada <code>{ $number }</code>. Keadaannya sekarang: { $state }.
refused-too-late = Batas waktu untuk itu sudah lewat pada <code>{ $number }</code>. Keadaannya sekarang: { $state }.
refused-taken = <code>{ $number }</code> sudah diambil oleh { $other }. Keadaannya sekarang: { $state }.
refused-not-again = Setelah ada keberatan, <code>{ $number }</code> ditangani oleh orang lain, bukan oleh yang sudah menanggapinya.
refused-objected-before = Keberatan untuk <code>{ $number }</code> sudah pernah diperiksa. Bila belum puas, Bapak/Ibu dapat menghubungi { $ombudsman }.
refused-not-late-yet = Janji untuk <code>{ $number }</code> belum lewat: { $due }.
refused-promise-passed = Janji untuk <code>{ $number }</code> sudah lewat, jadi tidak dapat diperpanjang lagi. Mohon segera ditanggapi.
refused-no-transfers-left = <code>{ $number }</code> sudah tiga kali dialihkan. Mohon kembalikan kepada petugas pengaduan, yang akan memutuskannya.
refused-higher-level = <code>{ $number }</code> ada pada tingkat { $level }. Tingkat 2 diteruskan ke bidang, tingkat 3 diputuskan pimpinan.
refused-missing = Belum ada yang dapat dipilih untuk langkah itu pada <code>{ $number }</code>. Keadaannya sekarang: { $state }.
refused-wrong = Isian itu tidak sesuai lagi dengan keadaan <code>{ $number }</code>. Mohon ulangi langkahnya.

### Kabar setiap langkah kepada pengadu.

moved-withdraw =
    <code>{ $number }</code> sudah dicabut atas permintaan Bapak/Ibu.

    Bila berubah pikiran, tekan <b>Batalkan pencabutan</b> paling lambat { $undo }.
moved-restore =
    Pencabutan <code>{ $number }</code> dibatalkan. Kami menanganinya lagi.

    { $promise_kept }
moved-complete =
    Terima kasih, kelengkapan untuk <code>{ $number }</code> sudah kami terima.

    Selanjutnya { $desk ->
        [head] pimpinan
       *[desk] petugas
    } memeriksanya. { $promise_new }
moved-confirm = Terima kasih. <code>{ $number }</code> kami catat sebagai <b>selesai</b>, sesuai jawaban Bapak/Ibu.
moved-rate = Terima kasih, penilaian Bapak/Ibu untuk <code>{ $number }</code> sudah tersimpan.
moved-object =
    Keberatan Bapak/Ibu untuk <code>{ $number }</code> sudah diterima.

    Keberatan diperiksa oleh atasan, bukan oleh petugas yang menanggapi sebelumnya. { $promise }
moved-nudge =
    Mohon maaf, kami terlambat menanggapi <code>{ $number }</code>.

    Tagihan Bapak/Ibu sudah kami sampaikan kepada pimpinan dan kepada yang menanganinya: { $unit }.

    { $promise_new }
moved-record =
    <code>{ $number }</code> sudah diterima dan dicatat oleh { $name }, { $unit }.

    Selanjutnya { $desk ->
        [head] pimpinan
       *[desk] petugas
    } memeriksa kelengkapannya. { $promise }
moved-request-completion =
    Ada yang belum lengkap pada <code>{ $number }</code>:
    { $missing }

    Mohon tekan <b>Lengkapi</b> paling lambat { $undo }. Selama menunggu, waktu kami berhenti. Tanpa kelengkapan, { $kind } ini dianggap dicabut.
moved-declare-complete = <code>{ $number }</code> sudah dinyatakan lengkap. Selanjutnya { $desk ->
        [head] pimpinan
       *[desk] petugas
    } menanganinya. { $promise }
moved-set-level = <code>{ $number }</code> diperiksa pada tingkat { $level }. { $promise }
moved-answer-directly =
    <b>Tanggapan untuk { $number }</b>
    Dari: { $name }, { $unit }
    Hasil: <b>{ $outcome }</b>

    { $answer }

    Apakah dengan tanggapan ini { $kind } Bapak/Ibu sudah selesai? Mohon jawab paling lambat { $undo }. Setelah itu { $kind } ini kami arsipkan.
moved-respond =
    <b>Tanggapan untuk { $number }</b>
    Dari: { $unit }
    Hasil: <b>{ $outcome }</b>

    { $answer }

    Apakah dengan tanggapan ini { $kind } Bapak/Ibu sudah selesai? Mohon jawab paling lambat { $undo }. Setelah itu { $kind } ini kami arsipkan.
moved-distribute = <code>{ $number }</code> diteruskan ke { $lead }. Selanjutnya bidang itu menanganinya. { $promise }
moved-claim = <code>{ $number }</code> mulai ditangani { $unit }. { $promise }
moved-ask-citizen =
    <b>Pertanyaan tentang { $number }</b>
    Dari: { $unit }

    { $question }

    Mohon tulis jawabannya di sini, atau kirim foto dan dokumen. Bila sedang mengisi formulir, tekan <b>Tambah bukti</b> lebih dahulu.
moved-transfer = <code>{ $number }</code> dialihkan ke { $lead }, yang lebih tepat menanganinya. { $promise_kept }
moved-hand-back = <code>{ $number }</code> dikembalikan kepada petugas pengaduan untuk diputuskan. { $promise_kept }
moved-recall = <code>{ $number }</code> ditarik kembali dari bidang dan diperiksa lagi oleh petugas. { $promise_kept }
moved-extend =
    Penanganan <code>{ $number }</code> memerlukan waktu lebih lama.

    Alasan dari { $unit }: { $reason }

    { $promise_new }
moved-uphold =
    Keberatan Bapak/Ibu untuk <code>{ $number }</code> dikabulkan.

    Alasan dari { $unit }: { $reason }

    Selanjutnya { $kind } ini ditangani lagi oleh orang lain. { $promise }
moved-dismiss =
    Keberatan Bapak/Ibu untuk <code>{ $number }</code> sudah diperiksa dan tidak dapat kami kabulkan.

    Alasan dari { $unit }: { $reason }

    Dengan ini { $kind } Bapak/Ibu diarsipkan. Bila belum puas, Bapak/Ibu dapat menghubungi { $ombudsman }.
moved-archive = <code>{ $number }</code> sudah diarsipkan. Terima kasih atas { $kind } Bapak/Ibu.
moved-refer =
    <code>{ $number }</code> bukan kewenangan kami, jadi kami teruskan ke <b>{ $recipient }</b>.

    Alasan: { $reason }

    Selanjutnya instansi itu yang menanggapi. Bila memerlukan bantuan, hubungi kami di { $phone }.
moved-merge =
    <code>{ $number }</code> digabung dengan <code>{ $target }</code>, karena keduanya tentang hal yang sama.

    Bapak/Ibu tetap mendapat kabarnya di sini.
moved-merge-other =
    <code>{ $number }</code> digabung dengan pengaduan lain tentang hal yang sama.

    Bapak/Ibu tetap mendapat kabarnya di sini.
moved-unmerge = <code>{ $number }</code> tidak lagi digabung, dan ditangani tersendiri. { $promise }
moved-lapse =
    Kelengkapan untuk <code>{ $number }</code> belum kami terima dalam { $days } hari. Menurut undang-undang, { $kind } ini <b>dianggap dicabut</b>.

    Bapak/Ibu dapat mengadu lagi kapan saja dengan /lapor.
moved-expire =
    Belum ada jawaban Bapak/Ibu atas tanggapan untuk <code>{ $number }</code>, jadi { $kind } ini <b>diarsipkan</b>.

    Bila masalahnya belum selesai, ketik /lapor atau hubungi kami di { $phone }.
moved-joined = Kabar untuk <code>{ $number }</code>, yang digabung dengan pengaduan lain: <b>{ $state }</b>.

### Janji tanggapan di dalam kabar: yang masih berjalan, dan yang sudah lewat.

promise-answer = Kami menanggapi paling lambat <b>{ $due }</b>.
promise-kept = Janji tanggapan tetap: paling lambat <b>{ $due }</b>.
promise-new = Janji yang baru: paling lambat <b>{ $due }</b>.
promise-late = Kami terlambat. Semula kami berjanji menanggapi paling lambat { $due }. Kami tetap menyelesaikannya. Untuk menagih, tekan <b>Tagih</b>.

### Yang terjadi selanjutnya, pada status.

todo-answer = Kantor menunggu jawaban Bapak/Ibu atas pertanyaannya. Untuk menjawab, tekan <b>Tambah bukti</b>.
todo-nothing = Bapak/Ibu tidak perlu melakukan apa-apa.
todo-nudge = Kami terlambat. Untuk menagih, tekan <b>Tagih</b>.

next-submitted = Selanjutnya { $desk ->
        [head] pimpinan
       *[desk] petugas pengaduan
    } mencatat dan memeriksanya. { $todo }
next-recorded = Selanjutnya { $desk ->
        [head] pimpinan
       *[desk] petugas
    } memeriksa kelengkapannya. { $todo }
next-awaiting-completion = Mohon tekan <b>Lengkapi</b> paling lambat { $undo }. Selama menunggu, waktu kami berhenti.
next-under-review = Selanjutnya { $desk ->
        [head] pimpinan
       *[desk] petugas
    } menanggapi, atau meneruskannya ke bidang. { $todo }
next-distributed = Selanjutnya { $lead } menanggapi. { $todo }
next-responded = Mohon jawab paling lambat { $undo }: sudah selesai, atau masih keberatan.
next-objected = Selanjutnya atasan memeriksa keberatan Bapak/Ibu. { $todo }
next-resolved = Bapak/Ibu sudah menyatakan { $kind } ini selesai. Terima kasih.
next-archived = Pengaduan ini sudah ditutup. Untuk mengadu lagi, ketik /lapor.
next-withdrawn = Pencabutan dapat dibatalkan sampai { $undo }.
next-withdrawn-closed = Pengaduan ini sudah ditutup. Untuk mengadu lagi, ketik /lapor.
next-lapsed = Pengaduan ini sudah ditutup. Untuk mengadu lagi, ketik /lapor.
next-referred = Pengaduan ini sudah ditutup di kantor kami. Untuk bantuan, hubungi { $phone }.
next-merged = Kabar tentang <code>{ $target }</code> kami kirim juga ke sini.
next-merged-other = Kabar selanjutnya kami sampaikan di sini. Bapak/Ibu tidak perlu melakukan apa-apa.
