### Pertukaran dengan sistem lain (Open311). `open311-ask-<kunci>` menerangkan isian kepada orang yang memakai portal itu.

form-email-name = Surel
form-link-name = Tautan lampiran
form-reference-name = Nomor di portal

officer-event-read-by-partner = Isi pengaduan dibaca sistem lain (Open311)

open311-contact = { $office }, { $address }. Telepon { $phone }, surel { $email }.
open311-key-service = Kunci API diberikan oleh kantor. Mintalah lewat { $email }.
open311-service-about = Pengaduan tentang pelayanan: { $name }
open311-service-other = Pengaduan tentang pelayanan yang tidak ada dalam daftar, atau bila pelayanannya tidak diketahui
open311-notice = Nomor pengaduan { $number }, kode akses { $code }. Kami menanggapi paling lambat { $due }. Untuk mengikuti lewat Telegram, buka { $link }, tekan Mulai, lalu ketik kode aksesnya.

open311-hint-text = { $min } sampai { $max } huruf
open311-hint-date = Waktu ISO 8601, misalnya 2026-11-12T10:00:00+07:00; yang dicatat tanggalnya
open311-hint-amount = Angka dalam rupiah, misalnya 1250000

open311-ask-full-name = Nama lengkap pengadu
open311-ask-address = Alamat lengkap pengadu: jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan
open311-ask-phone = Nomor telepon pengadu
open311-ask-email = Alamat surel pengadu
open311-ask-service = Pelayanan yang diadukan
open311-ask-service-date = Kapan pengadu menerima pelayanan itu?
open311-ask-issue = Apa yang tidak sesuai dalam pelayanan itu?
open311-ask-loss-kind = Kerugian apa yang dialami pengadu?
open311-ask-loss = Apa kerugian itu? Wajib diisi bila ada kerugian.
open311-ask-damages = Berapa ganti rugi yang diminta? Kosongkan bila tidak menuntut ganti rugi.
open311-ask-resolution = Penyelesaian apa yang diharapkan pengadu?
open311-ask-about-officer = Apakah pengadu mengadukan seorang petugas tertentu?
open311-ask-officer = Siapa nama petugas itu, atau di loket mana ia bertugas? Wajib diisi bila mengadukan petugas.
open311-ask-place = Tempat pengaduan disampaikan: alamat, atau titik pada peta
open311-ask-confidential = Apakah identitas pengadu dirahasiakan? Bila ya, hanya petugas pengaduan dan pimpinan yang mengetahuinya.
open311-ask-link = Tautan ke foto atau berkas
open311-ask-reference = Nomor pengaduan ini di portal. Kiriman kedua dengan nomor yang sama tidak dicatat dua kali.

open311-fault-missing = belum diisi. { $ask }
open311-fault-option = pilih salah satu: { $options }
open311-fault-too-short = baru { $have } huruf; paling sedikit { $min }
open311-fault-too-long = kelebihan { $over } huruf; paling banyak { $max }
open311-fault-not-a-date = bukan tanggal. Contoh: 2026-11-12
open311-fault-in-future = tanggal itu belum tiba
open311-fault-no-such-day = tanggal itu tidak ada dalam kalender
open311-fault-too-long-ago = tahun itu terlalu lampau
open311-fault-not-money = bukan jumlah uang. Contoh: 1250000
open311-fault-zero-money = kosongkan bila tidak menuntut ganti rugi
open311-fault-too-much-money = jumlah itu terlalu besar
open311-fault-no-words = bukan kata-kata; tulislah dengan huruf
open311-fault-not-a-name = bukan nama; hurufnya harus lebih banyak daripada angkanya
open311-fault-not-a-phone = bukan nomor telepon; tulislah 8 sampai 15 angka
open311-fault-other = tidak dapat diterima

open311-no-resource = Alamat ini tidak ada. Yang ada disebut di { $discovery }.
open311-no-method = { $method } tidak berlaku di sini. Yang berlaku: { $allowed }.
open311-key-missing = Kunci API belum disertakan. Kirimkan sebagai api_key, atau dalam tajuk Authorization: Bearer.
open311-key-refused = Kunci API ini tidak berlaku.
open311-key-only-reads = Kunci API ini hanya untuk membaca.
open311-unknown-jurisdiction = jurisdiction_id { $given } tidak ada. Di sini: { $own }.
open311-service-missing = service_code belum diisi. Daftarnya ada di services.
open311-unknown-service = service_code { $given } tidak ada. Daftarnya ada di services.
open311-unknown-request = service_request_id { $given } tidak ada.
open311-no-token = Token tidak dipakai di sini: nomor pengaduan diberikan seketika.
open311-not-a-form = Kirimkan isian sebagai application/x-www-form-urlencoded.
open311-too-long = Kiriman itu terlalu panjang; paling banyak { $most } byte.
open311-not-whole = Kiriman itu tidak sampai seluruhnya. Mohon dikirim lagi.
open311-not-a-moment = { $field } bukan waktu dengan zona. Contoh: 2026-11-12T00:00:00Z
open311-not-a-point = lat dan long harus diisi keduanya, dalam derajat WGS84.
open311-backwards = end_date mendahului start_date.
open311-too-wide = start_date dan end_date paling jauh 90 hari.
open311-not-a-status = status hanya open atau closed.
open311-too-many = Paling banyak { $most } service_request_id dalam satu permintaan.
open311-reference-too-long = Idempotency-Key paling panjang { $most } huruf.
open311-too-fast = Permintaan dengan kunci ini terlalu cepat. Mohon coba lagi { $seconds } detik lagi.
open311-away = Layanan ini sedang tidak dapat dipakai. Mohon coba lagi sebentar lagi.
open311-broken = Permintaan itu gagal karena kesalahan pada sistem kami, dan sudah kami catat.
