### Mriksa aslinipun dokumen mawi kode ing nginggilipun.

verify-ask =
    Mangga ketik kode verifikasi ingkang kaserat ing dokumen, ing sisihipun kode QR.

    Kode menika wonten 20 aksara lan angka.

verify-unreadable =
    Menika dereng kawaos minangka kode verifikasi. Kode wonten 20 aksara lan angka.

    Mangga ketik malih kados ingkang kaserat ing dokumen, utawi pindai kode QR-ipun mawi kamera ponsel.

verify-refused =
    <b>Boten saged katetepaken asli.</b> Boten wonten dokumen kantor mawi kode menika.

    Mangga kapriksa malih, lajeng ketik kodenipun. Menawi taksih makaten, dokumen menika sampun kaginakaken rumiyin; mangga hubungi kantor ing { $phone }.

verify-locked =
    Kathah sanget kode ingkang boten cocog. Supados aman, papriksan kode dipunkendelaken sawetawis wekdal.

    Mangga cobi malih sasampunipun pukul { $until }.

verify-gone =
    Kode menika kadamel kantor. Pengaduanipun sampun boten kasimpen ing ngriki, dados isinipun boten saged kacocogaken malih.

    Menawi mbetahaken katrangan, mangga hubungi kantor ing { $phone }.

verify-genuine =
    <b>Dokumen mawi kode menika asli.</b>

    Jinis: { $paper }
    Nomor: <code>{ $number }</code>
    Mlebet register: { $entered }
    Kacathet petugas: { $recorded }
    Bukti ingkang kalampiraken: { $evidence }

verify-not-recorded = dereng
verify-matches = Isi ingkang kasimpen ing kantor <b>cocog</b> kaliyan ingkang katandhatanganan (SHA-256).
verify-differs = Isi ingkang kasimpen ing kantor <b>sampun boten cocog</b> kaliyan ingkang katandhatanganan (SHA-256). Mangga dokumen menika kasimpen, lajeng hubungi kantor ing { $phone }.
verify-compare = Mangga jinis lan nomor ing nginggil katandhingaken kaliyan dokumenipun Bapak/Ibu. Menawi beda, mangga hubungi kantor ing { $phone }.
