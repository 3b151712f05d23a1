### Wadulan ingkang dhateng lumantar margi sanes: ingkang dipunwaos tiyang ingkang wadul.

form-channel-name = Margi
form-lapor-number-name = Nomor SP4N-LAPOR!
form-received-name = Dipuntampi kantor
form-signed-name = Tapak asma
form-letter-name = Serat

form-note-late-when-received = Nalika dipuntampi, layanan menika sampun langkung saking { $late } dinten kepengker. Wadulan tetep dipunserat, mawi tandha.
form-note-after-received = Tanggal layanan menika sasampunipun tanggal wadulan dipuntampi. Nyuwun dipunpriksa kalih-kalihipun.

event-follow = Dipundherek lumantar Telegram
button-follow = Dherek wadulan menika
case-followed =
    <code>{ $number }</code> samenika dipundherek saking akun menika. Kawontenanipun: { $state }.

    Saben langkah dipunaturaken wonten mriki. Salinan data Bapak/Ibu wonten ing /data_saya.
follow-refused = Wadulan menika boten saged dipundherek saking akun menika. Statusipun tetep saged dipunsuwun kanthi nomor lan kodenipun.
