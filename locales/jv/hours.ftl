### Basa Jawa, krama madya. Teks ini menunggu pembacaan penutur asli. Ejaan: lihat common.ftl.
###
### Pengingat, dan tanggal yang berubah.

reminder-complete =
    Kajangkepan kangge <code>{ $number }</code> dereng katampi:
    { $missing }

    Mangga pencet <b>Jangkepi</b> paling lambat { $until }. Sasampunipun menika pengaduan kaanggep dipuncabut.
reminder-confirm =
    Menapa perkawis Bapak/Ibu ing <code>{ $number }</code> sampun rampung?

    Mangga paring wangsulan paling lambat { $until }. Sasampunipun menika pengaduan badhe dipunarsipaken.
dates-moved = Dinten prei kantor ewah, mila tanggal menika ugi ewah. Nyuwun pangapunten.
dates-moved-due = <code>{ $number }</code>: dipuntanggapi paling lambat <b>{ $until }</b>.
dates-moved-confirm = <code>{ $number }</code>: Bapak/Ibu saged paring wangsulan ngantos <b>{ $until }</b>.
status-times-paused =
    Kakintun: { $filed }
    Janji tanggapan: dipunetang malih sasampunipun jangkep
pause-over = Wekdal kantor kendel wiwit { $from } ngantos { $until } ({ $reason }).
pause-now = Wekdal kantor kendel wiwit { $from } ({ $reason }).
