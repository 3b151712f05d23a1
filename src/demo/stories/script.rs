//! The stories. What people press is what stands on the buttons, so a changed label stops a story, and the test of all
//! stories finds it.

use super::Does::{Presses, PressesOwnName, Says, SaysOwnName, SendsPhoto, Waits, WaitsForAlarm};
use super::Who::{Citizen, Handler, Head, Officer, Time};
use super::{Step, Story, Words};
use crate::demo::time::Leap;

const fn words(id: &'static str, en: &'static str) -> Words {
    Words { id, en }
}

const OPENS: Step = Step {
    who: Citizen,
    does: &[Says("/start"), Presses("Sampaikan pengaduan"), Presses("Setuju dan lanjut")],
    says: words(
        "Seorang warga membuka bot dari ponselnya, membaca pemberitahuan privasi, lalu menyetujuinya.",
        "A citizen opens the bot on a phone, reads the privacy notice, and agrees.",
    ),
};

const TELLS_WHO: Step = Step {
    who: Citizen,
    does: &[
        Presses("Diri sendiri"),
        PressesOwnName,
        Says("Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil"),
        Presses("Lewati"),
    ],
    says: words(
        "Bot bertanya satu per satu. NIK dan KTP tidak diminta, dan nomor telepon boleh dilewati.",
        "The bot asks one thing at a time. No identity number is asked for, and the phone number can be skipped.",
    ),
};

const TELLS_WHAT: Step = Step {
    who: Citizen,
    does: &[
        Presses("Rekomendasi penelitian, KKN, magang"),
        Presses("Kemarin"),
        Says("Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap."),
        Presses("Lanjut"),
        Presses("Tidak ada"),
        Says("Mohon surat rekomendasi diterbitkan minggu ini."),
        Presses("Tidak"),
        Presses("Bangil"),
    ],
    says: words(
        "Warga memilih pelayanan, menceritakan kejadiannya, dan menulis penyelesaian yang diharapkan.",
        "The citizen chooses the service, tells what happened, and writes which solution is hoped for.",
    ),
};

const SENDS: Step = Step {
    who: Citizen,
    does: &[Presses("Lewati"), Presses("Petugas dan bidang"), Presses("Tanda tangani dan kirim"), SaysOwnName],
    says: words(
        "Semua jawaban ditampilkan sekali lagi. Setelah ditandatangani, warga menerima nomor, kode, dan bukti pengiriman.",
        "All answers are shown once more. After signing, the citizen receives a number, a code, and a proof of sending.",
    ),
};

const RECORDS: Step = Step {
    who: Officer,
    does: &[Presses("Terima dan catat")],
    says: words(
        "Kartu pengaduan sampai di ponsel petugas. Dengan satu tombol, pengaduan dicatat dan warga diberi tahu.",
        "The card reaches the officer's phone. One button records the complaint, and the citizen is told.",
    ),
};

const DISTRIBUTES: Step = Step {
    who: Officer,
    does: &[
        Presses("Tetapkan tingkat"),
        Presses("2 – sedang"),
        Presses("Teruskan ke bidang"),
        Presses("Kewaspadaan Nasional"),
        Presses("Lewati"),
        Presses("Lewati"),
    ],
    says: words(
        "Petugas menetapkan tingkat dan meneruskan pengaduan ke bidang yang menangani pelayanan itu.",
        "The officer sets the level and passes the complaint to the division that provides the service.",
    ),
};

const CLAIMS: Step = Step {
    who: Handler,
    does: &[Presses("Ambil")],
    says: words(
        "Di bidang, satu orang mengambil pengaduan itu. Rekannya melihat siapa yang menangani.",
        "In the division, one person takes the complaint. Colleagues see who handles it.",
    ),
};

const ANSWERS: Step = Step {
    who: Handler,
    does: &[
        Presses("Kirim tanggapan"),
        Presses("Diselesaikan"),
        Says("Surat rekomendasi sudah terbit hari ini dan dapat diambil di loket."),
        Presses("Lewati"),
        Presses("Kirim"),
    ],
    says: words(
        "Tanggapan ditulis, ditampilkan dahulu seperti yang akan dibaca warga, lalu dikirim.",
        "The answer is written, shown first as the citizen will read it, and sent.",
    ),
};

const LEAVES: Step = Step {
    who: Time,
    does: &[Waits(Leap::Minute)],
    says: words(
        "Selama 30 detik tanggapan masih dapat dibatalkan. Sesudah itu sampai kepada warga.",
        "For 30 seconds the answer can still be taken back. Then it reaches the citizen.",
    ),
};

const CONFIRMS: Step = Step {
    who: Citizen,
    does: &[Presses("Sudah selesai"), Presses("5 – sangat baik"), Presses("Lewati")],
    says: words(
        "Warga menyatakan sudah selesai dan memberi nilai pelayanan.",
        "The citizen says that it is solved, and rates the service.",
    ),
};

const ARCHIVES: Step = Step {
    who: Officer,
    does: &[Presses("Arsipkan")],
    says: words(
        "Petugas mengarsipkannya. Seluruh jejaknya tersimpan dan tidak dapat diubah diam-diam.",
        "The officer archives it. Its whole trail is kept and cannot be changed unnoticed.",
    ),
};

const MORNING: Step = Step {
    who: Time,
    does: &[Waits(Leap::Morning)],
    says: words("Pagi berikutnya kantor buka.", "The next morning the office opens."),
};

/// Every story.
pub const STORIES: &[Story] = &[
    Story {
        key: "kirim",
        title: words("Mengirim pengaduan", "Filing a complaint"),
        about: words(
            "Seorang warga menyampaikan pengaduan dari ponsel, dan petugas mencatatnya.",
            "A citizen files a complaint from a phone, and the officer records it.",
        ),
        citizen: "Dewi Lestari",
        steps: &[OPENS, TELLS_WHO, TELLS_WHAT, SENDS, RECORDS],
    },
    Story {
        key: "kelengkapan",
        title: words("Pengaduan yang belum lengkap", "A complaint that is not complete"),
        about: words(
            "Petugas meminta kelengkapan, dan bot hanya menanyakan yang dicentang.",
            "The officer asks for what is missing, and the bot asks exactly that.",
        ),
        citizen: "Agus Prasetyo",
        steps: &[
            OPENS,
            TELLS_WHO,
            TELLS_WHAT,
            SENDS,
            RECORDS,
            Step {
                who: Officer,
                does: &[
                    Presses("Minta kelengkapan"),
                    Presses("Alamat"),
                    Presses("Lanjut"),
                    Says("Mohon dilengkapi nomor rumah."),
                    Presses("Kirim"),
                ],
                says: words(
                    "Petugas mencentang yang belum lengkap dan menulis alasannya. Selama menunggu, waktu kantor berhenti.",
                    "The officer ticks what is missing and says why. While waiting, the office's clock stands still.",
                ),
            },
            LEAVES,
            Step {
                who: Citizen,
                does: &[
                    Presses("Lengkapi"),
                    Says("Dusun Krajan RT 02 RW 01 nomor 15, Desa Raci, Kecamatan Bangil"),
                    Presses("Kirim"),
                ],
                says: words(
                    "Warga hanya ditanya yang dicentang, lalu mengirimkannya.",
                    "The citizen is asked only what was ticked, and sends it.",
                ),
            },
            Step {
                who: Officer,
                does: &[Presses("Nyatakan lengkap")],
                says: words(
                    "Petugas menyatakan lengkap, dan waktu berjalan lagi.",
                    "The officer declares it complete, and the clock runs again.",
                ),
            },
        ],
    },
    Story {
        key: "bidang",
        title: words("Ditangani bidang sampai selesai", "Handled by a division until it is solved"),
        about: words(
            "Enam langkah penuh: dari pengaduan sampai arsip, dalam tiga hari kerja.",
            "All six steps: from the complaint to the archive, within three working days.",
        ),
        citizen: "Nur Hidayah",
        steps: &[
            OPENS,
            TELLS_WHO,
            TELLS_WHAT,
            Step {
                who: Citizen,
                does: &[
                    SendsPhoto("Tanda terima berkas"),
                    Presses("Lanjut"),
                    Presses("Rahasiakan identitas saya"),
                    Presses("Tanda tangani dan kirim"),
                    SaysOwnName,
                ],
                says: words(
                    "Warga melampirkan foto dan meminta identitasnya dirahasiakan: bidang tidak membaca namanya.",
                    "The citizen adds a photo and asks for confidentiality: the division does not read the name.",
                ),
            },
            RECORDS,
            DISTRIBUTES,
            CLAIMS,
            ANSWERS,
            LEAVES,
            CONFIRMS,
            ARCHIVES,
        ],
    },
    Story {
        key: "keberatan",
        title: words("Keberatan atas tanggapan", "An objection to the answer"),
        about: words(
            "Warga belum puas. Keberatan diperiksa pimpinan, bukan orang yang sama.",
            "The citizen is not satisfied. The head looks at the objection, not the same person.",
        ),
        citizen: "Slamet Riyadi",
        steps: &[
            OPENS,
            TELLS_WHO,
            TELLS_WHAT,
            SENDS,
            RECORDS,
            Step {
                who: Officer,
                does: &[
                    Presses("Jawab langsung"),
                    Presses("Diselesaikan"),
                    Says("Surat rekomendasi sudah terbit dan dapat diambil di loket."),
                    Presses("Lewati"),
                    Presses("Kirim"),
                ],
                says: words(
                    "Pengaduan ringan dijawab langsung oleh petugas.",
                    "A light complaint is answered by the officer directly.",
                ),
            },
            LEAVES,
            Step {
                who: Citizen,
                does: &[
                    Presses("Belum, saya keberatan"),
                    Says("Surat sudah terbit, tetapi nama saya ditulis berbeda."),
                ],
                says: words("Warga menyatakan keberatan dengan alasannya.", "The citizen objects and says why."),
            },
            Step {
                who: Head,
                does: &[
                    Presses("Kabulkan keberatan"),
                    Says("Nama pada surat memang berbeda dengan permohonan. Surat diperbaiki."),
                    Presses("Kirim"),
                ],
                says: words(
                    "Pimpinan memeriksa dan mengabulkannya. Penanganan diulang oleh orang lain.",
                    "The head looks into it and upholds it. Somebody else handles it again.",
                ),
            },
            LEAVES,
        ],
    },
    Story {
        key: "terlambat",
        title: words("Ketika kantor terlambat", "When the office is late"),
        about: words(
            "Pengingat pada 50, 80, dan 100 persen waktu; pimpinan tahu; warga dapat menagih.",
            "Reminders at 50, 80 and 100 percent of the time; the head hears of it; the citizen can call it in.",
        ),
        citizen: "Wulan Sari",
        steps: &[
            OPENS,
            TELLS_WHO,
            TELLS_WHAT,
            SENDS,
            RECORDS,
            MORNING,
            Step {
                who: Time,
                does: &[WaitsForAlarm(50)],
                says: words(
                    "Separuh waktu sudah lewat: petugas diingatkan.",
                    "Half of the time is over: the officer is reminded.",
                ),
            },
            Step {
                who: Time,
                does: &[WaitsForAlarm(80)],
                says: words(
                    "Waktu hampir habis: 80 persen sudah lewat.",
                    "The time is running out: 80 percent of it is over.",
                ),
            },
            Step {
                who: Time,
                does: &[WaitsForAlarm(100)],
                says: words(
                    "Janji sudah lewat. Pimpinan diberi tahu begitu kantor buka.",
                    "The promise has passed. The head is told as soon as the office opens.",
                ),
            },
            Step {
                who: Citizen,
                does: &[Presses("Lihat status"), Presses("Tagih")],
                says: words(
                    "Warga menagih. Bot mengakui keterlambatan dan menyebut kepada siapa tagihan itu sampai.",
                    "The citizen calls it in. The bot admits that the office is late and says who was told.",
                ),
            },
        ],
    },
];
