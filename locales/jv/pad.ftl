# Kaca papan tapak asma, lan tombol ingkang mbikak.

pad-button-open = Tapak asma ing layar
pad-title = Tapak asma
pad-statement = “Kula mratelakaken bilih katrangan menika leres.”
pad-how = Mangga tapak asma ing salebeting kothak menika, ngginakaken driji, pen, utawi tetikus.
pad-box = Kothak tapak asma
pad-button-undo = Wurungaken goresan pungkasan
pad-button-clear = Busak sedaya
pad-button-send = Kintun tapak asma
pad-button-close = Wangsul dhateng obrolan
pad-otherwise = Awrat nggambar ing layar? Wangsul dhateng obrolan, lajeng ketik asma jangkep Bapak/Ibu, utawi kintun foto tapak asma.
pad-no-script = Kaca menika mbetahaken JavaScript. Mangga wangsul dhateng obrolan, lajeng ketik asma jangkep Bapak/Ibu.
pad-sending = Saweg dipunkintun…
pad-signed = Tapak asma sampun katampi. Lajengipun wonten ing obrolan.
pad-stale = Tapak asma dereng kasimpen, awit kaca menika sampun boten kangge. Mangga wangsul dhateng obrolan, lajeng pencet tombol ing pesen pungkasan.
pad-expired = Tapak asma dereng kasimpen, awit kaca menika sampun kabikak dangu sanget. Mangga wangsul dhateng obrolan, lajeng pencet tombolipun sepisan malih.
pad-stranger = Kaca menika namung saged kaangge lumantar tombol ing obrolan Telegram. Mangga kabikak saking mrika.
pad-empty = Tapak asmanipun dereng katingal. Mangga tapak asma ing salebeting kothak, lajeng kintun.
pad-too-much = Goresanipun kekathahen. Mangga pencet <b>Busak sedaya</b>, lajeng tapak asma sepisan malih.
pad-unreadable = Tapak asma menika boten saged kawaos. Mangga pencet <b>Busak sedaya</b>, lajeng tapak asma sepisan malih.
pad-later = Tapak asma dereng kasimpen, awit wonten alangan ing ngriki. Mangga pencet <b>Kintun tapak asma</b> sepisan malih.
pad-offline = Dereng kakintun, awit sambungan internet pedhot. Mangga pencet <b>Kintun tapak asma</b> sepisan malih.
