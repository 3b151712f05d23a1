### Blokir: wadulan enggal lan tambahanipun tiyang boten dipuntampi malih.

block-ways = Wadulan taksih saged dipunaturaken ing loket utawi lumantar serat: { $address }, telpun { $phone }. Panjenengan ugi saged ngubungi { $ombudsman }.
block-told =
    Wiwit samenika wadulan enggal lan tambahan saking akun menika boten kula tampi.

    <b>Alesanipun</b>: { $reason }

    Wadulan ingkang sampun wonten tetep kula tangani. Kawontenanipun taksih saged panjenengan pirsani ing /status.

    Menawi miturut panjenengan menika boten trep, pencet tombol ing ngandhap lan serat setunggal pesen. Sedaya admin maos.

    { $ways }
block-again =
    Wadulan enggal lan tambahan saking akun menika boten kula tampi. Ingkang nembe dipunkintun boten kula simpen.

    <b>Alesanipun</b>: { $reason }

    Wadulan ingkang sampun wonten tetep kula tangani: /status. Wara-wara menika kula kintun sepisan sedinten.

    { $ways }
own-data-blocks = Blokir
own-data-block-lifted = blokir dipuncabut
block-button-appeal = Nyuwun blokir dipuncabut
block-appeal-ask =
    Punapa sebabipun blokir akun menika prayogi dipuncabut? Kersaa nyerat ing setunggal pesen.

    Tuladha: <i>Pesen kula bab { $number } kakintun wongsal-wangsul awit sinyalipun awon.</i>
block-appeal-sent = Pesen panjenengan sampun kula aturaken dhateng sedaya admin. Kaputusanipun kula wartosaken ing mriki.
block-appealed-before =
    Panyuwunan panjenengan bab blokir menika sampun kula tampi saderengipun.

    { $ways }
block-upheld =
    Panyuwunan panjenengan sampun dipunwaos admin. Blokir akun menika tetep lumampah.

    Wadulan ingkang sampun wonten tetep kula tangani: /status.

    { $ways }
block-lifted = Blokir akun menika sampun dipuncabut. Wadulan lan tambahan saking panjenengan kula tampi malih. Kangge miwiti, ketik /lapor.
