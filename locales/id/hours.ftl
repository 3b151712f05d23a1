### Pengingat, kabar pagi, dan kalender.

## Untuk pengadu.

reminder-complete =
    Kelengkapan untuk <code>{ $number }</code> belum kami terima:
    { $missing }

    Mohon tekan <b>Lengkapi</b> paling lambat { $until }. Setelah itu pengaduan dianggap dicabut.
reminder-confirm =
    Apakah masalah Bapak/Ibu pada <code>{ $number }</code> sudah selesai?

    Mohon jawab paling lambat { $until }. Setelah itu pengaduan diarsipkan.
dates-moved = Hari libur kantor berubah, jadi tanggal ini ikut berubah. Mohon maklum.
dates-moved-due = <code>{ $number }</code>: kami menanggapi paling lambat <b>{ $until }</b>.
dates-moved-confirm = <code>{ $number }</code>: Bapak/Ibu dapat menjawab sampai <b>{ $until }</b>.
status-times-paused =
    Terkirim: { $filed }
    Janji tanggapan: dihitung lagi setelah lengkap
pause-over = Waktu kantor berhenti { $from } sampai { $until } ({ $reason }).
pause-now = Waktu kantor berhenti sejak { $from } ({ $reason }).

## Untuk petugas.

officer-reminder-alarm = <b>Pengingat</b>: { $percent } persen waktu untuk <code>{ $number }</code> sudah lewat. Jatuh tempo { $due } ({ $left }).
officer-reminder-late = <b>Terlambat</b>: <code>{ $number }</code> belum ditanggapi. Jatuh temponya { $due }. Mohon segera ditanggapi.
officer-reminder-unclaimed = <b>Belum diambil</b>: <code>{ $number }</code> sudah lebih dari 4 jam kerja di { $lead }.
officer-reminder-completeness = <b>Batas undang-undang</b>: <code>{ $number }</code> harus dinyatakan lengkap atau belum paling lambat { $until }.
officer-reminder-decision = <b>Batas undang-undang</b>: <code>{ $number }</code> harus diputuskan paling lambat { $until }.
officer-reminder-state = Keadaan: { $state }.
officer-reminder-handler = Ditangani: { $name }.
officer-digest = <b>Selamat pagi.</b> Yang menunggu Bapak/Ibu hari ini, { $day }:
officer-digest-late = Terlambat: <b>{ $count }</b>
officer-digest-today = Jatuh tempo hari ini: <b>{ $count }</b>
officer-digest-waiting = Menunggu: { $count }
officer-digest-archive = Menunggu diarsipkan: { $count }
officer-digest-queue = Antrean: { $count }
officer-digest-late-in-all = Terlambat di seluruh kantor: <b>{ $count }</b>
officer-digest-tasks-button = Semua tugas
officer-digest-queue-button = Antrean
officer-plan-made =
    Bapak/Ibu mendapat tugas dari rencana tindak lanjut <code>{ $number }</code>:
    { $what }

    Paling lambat { $until }.
officer-plan-soon =
    Rencana tindak lanjut <code>{ $number }</code> jatuh tempo { $until }:
    { $what }
officer-plan-late =
    <b>Terlambat</b>: rencana tindak lanjut <code>{ $number }</code> jatuh tempo { $until }:
    { $what }
officer-plan-press = Bila sudah dikerjakan, mohon tekan <b>Rencana selesai</b>.
officer-plan-tell = Bila sudah dikerjakan, mohon kabari petugas pengaduan.
officer-calendar-moved = Kalender berubah. { $total } jatuh tempo dihitung ulang:
officer-event-reminded = Pengingat dikirim

## Untuk admin.

admin-only = Perintah ini hanya untuk admin. Ketik /bantuan untuk pilihan Bapak/Ibu.
admin-calendar = <b>Hari libur { $when }</b>
admin-calendar-none = Tidak ada hari libur selain akhir pekan.
admin-calendar-holiday = libur nasional
admin-calendar-leave = cuti bersama
admin-calendar-unknown = Daftar hari libur { $year } belum lengkap. Tanggal yang dijanjikan pada tahun itu belum pasti.
admin-calendar-added = { $day } sekarang hari libur. Jatuh tempo dihitung ulang.
admin-calendar-removed = { $day } sekarang hari kerja. Jatuh tempo dihitung ulang.
admin-calendar-add = Tambah hari libur
admin-calendar-remove = Hapus { $day }
admin-calendar-entered = Daftar { $year } sudah lengkap
admin-calendar-yes-off = Ya, libur
admin-calendar-yes-open = Ya, hari kerja
admin-calendar-no = Tidak jadi
admin-day-ask =
    Tanggal berapa kantor libur?

    Contoh: <code>24 Desember 2026</code>
admin-day-not-a-day = Itu belum terbaca sebagai tanggal.
admin-day-past = Tanggal itu sudah lewat.
admin-day-closed = Pada hari itu kantor memang tutup.
admin-day-already = Tanggal itu sudah hari libur.
admin-day-name =
    Apa nama hari libur pada { $day }?

    Contoh: <i>Cuti bersama Natal</i>
admin-day-name-again = Mohon tulis 3 sampai 60 huruf.
admin-day-confirm-off =
    <b>{ $day }</b>: { $name }

    Kantor libur pada hari itu? Janji yang melewatinya mundur, dan pengadu kami beri tahu.
admin-day-confirm-open =
    <b>{ $day }</b>: { $name }

    Kantor buka pada hari itu? Janji yang sudah diberikan tidak dimajukan.
admin-year-missing = Daftar hari libur { $year } belum ada. Mohon isi dengan /kalender, supaya tanggal yang dijanjikan pasti.
