use teloxide::{
    ApiError, RequestError,
    net::Download,
    prelude::*,
    types::{
        BotCommand, CallbackQueryId, ChatAction, ChatMemberKind, FileId, InlineKeyboardButton, InlineKeyboardMarkup,
        InputFile, InputMedia, InputMediaPhoto, ParseMode, ReplyParameters, UpdateKind,
    },
};

use super::open;
use crate::sandbox::{AlbumItem, Fault, Outcome, Sandbox};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nnot much of a picture";

fn bot_of(telegram: &Sandbox) -> Bot {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    Bot::with_client(telegram.token(), client).set_api_url(telegram.url().parse().unwrap())
}

#[tokio::test]
async fn teloxide_reads_everything_a_person_sends() {
    let (telegram, _) = open().await;
    let bot = bot_of(&telegram);
    let siti = telegram.person("Siti Aminah");
    siti.opens_link("abc");
    let first = siti.sends("halo https://a.id #aduan");
    siti.replies_to(first, "balasan");
    siti.sends_photo("foto");
    siti.sends_document("a.pdf", "application/pdf", 900_u64, "surat");
    siti.sends_video(5_000_u64, "");
    siti.sends_animation();
    siti.sends_voice();
    siti.sends_video_note();
    siti.sends_audio("a.mp3", 9_000_u64, "");
    siti.sends_sticker();
    siti.sends_location(-8.1, 113.2);
    siti.sends_venue("Pasar", "Jl. Raya", -8.1, 113.2);
    siti.sends_contact();
    siti.sends_contact_of("Budi", "62811");
    siti.sends_poll("Setuju?");
    siti.sends_dice();
    siti.forwards_from_channel("Kabar", "berita");
    siti.forwards_from_hidden("Anonim", "berita");
    siti.sends_album(vec![AlbumItem::photo("dua"), AlbumItem::video(1_000_u64, "")]);
    siti.edits(first, "halo lagi");
    siti.taps(first, "data");
    siti.taps(99, "hilang");
    siti.blocks_bot();
    siti.unblocks_bot();
    siti.sends_web_app_data("Buka", "{}");
    let group = telegram.supergroup("Kantor");
    group.invites_bot(&siti);
    group.adds(&siti).sends("di grup");
    let basic = telegram.group("Lama");
    basic.becomes_supergroup(&siti);
    let updates = bot.get_updates().await.unwrap();
    assert_eq!(updates.len(), telegram.pending());
    for update in &updates {
        match &update.kind {
            UpdateKind::Error(value) => panic!("not understood: {value}"),
            UpdateKind::Message(message) => {
                let kind = format!("{:?}", message.kind);
                assert!(!kind.starts_with("Empty"), "empty: {message:?}");
            }
            _ => {}
        }
    }
    assert!(updates.iter().any(|update| matches!(update.kind, UpdateKind::EditedMessage(_))));
    assert!(updates.iter().any(|update| matches!(update.kind, UpdateKind::CallbackQuery(_))));
    assert!(updates.iter().any(|update| matches!(update.kind, UpdateKind::MyChatMember(_))));
    assert!(telegram.violations().is_empty());
}

#[tokio::test]
async fn teloxide_can_say_everything() {
    let (telegram, _) = open().await;
    telegram.faults().no_budget(true);
    let bot = bot_of(&telegram);
    let siti = telegram.person("Siti");
    let chat = ChatId(siti.id());
    let hers = siti.sends("/start");
    assert_eq!(bot.get_me().await.unwrap().username(), telegram.bot_username());
    bot.get_chat(chat).await.unwrap();
    let keyboard = InlineKeyboardMarkup::new([[InlineKeyboardButton::callback("Ya", "y")]]);
    let sent = bot
        .send_message(chat, "<b>Halo</b> &amp; selamat")
        .parse_mode(ParseMode::Html)
        .reply_markup(keyboard.clone())
        .reply_parameters(ReplyParameters::new(teloxide::types::MessageId(i32::try_from(hers).unwrap())))
        .await
        .unwrap();
    assert_eq!(sent.text(), Some("Halo & selamat"));
    bot.edit_message_text(chat, sent.id, "Baru").reply_markup(keyboard).await.unwrap();
    bot.edit_message_reply_markup(chat, sent.id).await.unwrap();
    let photo = bot.send_photo(chat, InputFile::memory(PNG).file_name("a.png")).caption("foto").await.unwrap();
    let again = InputFile::file_id(photo.photo().unwrap().last().unwrap().file.id.clone());
    bot.send_photo(chat, again).await.unwrap();
    bot.edit_message_caption(chat, photo.id).caption("foto lain").await.unwrap();
    let paper = InputFile::memory(b"%PDF-1.7 surat".to_vec()).file_name("tanda terima.pdf");
    let document = bot.send_document(chat, paper).caption("<i>surat</i>").parse_mode(ParseMode::Html).await.unwrap();
    assert_eq!(document.document().unwrap().file_name.as_deref(), Some("tanda terima.pdf"));
    assert_eq!(siti.downloads(i64::from(document.id.0)).unwrap(), "%PDF-1.7 surat");
    let item = || InputMedia::Photo(InputMediaPhoto::new(InputFile::memory(PNG)).caption("x"));
    assert_eq!(bot.send_media_group(chat, [item(), item()]).await.unwrap().len(), 2);
    bot.send_location(chat, -8.1, 113.2).await.unwrap();
    bot.send_voice(chat, InputFile::memory("x")).await.unwrap();
    bot.send_video(chat, InputFile::memory("x").file_name("a.mp4")).await.unwrap();
    bot.send_chat_action(chat, ChatAction::Typing).await.unwrap();
    bot.copy_message(chat, chat, document.id).await.unwrap();
    bot.forward_message(chat, chat, document.id).await.unwrap();
    bot.delete_message(chat, sent.id).await.unwrap();
    bot.set_my_commands([BotCommand::new("start", "Mulai")]).await.unwrap();
    assert_eq!(bot.get_my_commands().await.unwrap().len(), 1);
    bot.set_my_description().description("x").await.unwrap();
    bot.set_webhook("https://example.org/hook".parse().unwrap()).secret_token("a").await.unwrap();
    assert!(bot.get_webhook_info().await.unwrap().url.is_some());
    bot.delete_webhook().await.unwrap();
    let office = telegram.group("Kantor");
    let member = bot.get_chat_member(ChatId(office.id()), UserId(siti.id().unsigned_abs())).await.unwrap();
    assert!(matches!(member.kind, ChatMemberKind::Left));
    assert_eq!(telegram.violations(), [""; 0]);
    assert_eq!(telegram.calls_of("sendmessage").len(), 1);
}

#[tokio::test]
async fn teloxide_downloads_what_a_person_sent() {
    let (telegram, _) = open().await;
    let bot = bot_of(&telegram);
    let siti = telegram.person("Siti");
    siti.sends_photo_of(PNG, "");
    let updates = bot.get_updates().await.unwrap();
    let UpdateKind::Message(message) = &updates[0].kind else { panic!("no message") };
    let file = bot.get_file(message.photo().unwrap().last().unwrap().file.id.clone()).await.unwrap();
    let mut bytes = Vec::new();
    bot.download_file(&file.path, &mut bytes).await.unwrap();
    assert_eq!(bytes, PNG);
    let wrong = bot.get_file(FileId("nothing".into())).await;
    assert!(
        matches!(wrong, Err(RequestError::Api(ApiError::FileIdInvalid | ApiError::WrongFileId | ApiError::Unknown(_)))),
        "{wrong:?}"
    );
}

#[tokio::test]
async fn teloxide_tells_refusals_apart() {
    let (telegram, _) = open().await;
    let bot = bot_of(&telegram);
    let siti = telegram.person("Siti");
    let chat = ChatId(siti.id());
    let unknown = bot.send_message(ChatId(9), "x").await;
    assert!(matches!(unknown, Err(RequestError::Api(ApiError::ChatNotFound))), "{unknown:?}");
    let early = bot.send_message(chat, "x").await;
    // teloxide 0.17 knows older wordings of this one and of the stale tap below.
    assert!(
        matches!(early, Err(RequestError::Api(ApiError::Unknown(ref words))) if words.contains("initiate")),
        "{early:?}"
    );
    siti.sends("/start");
    let sent = bot.send_message(chat, "x").await.unwrap();
    let same = bot.edit_message_text(chat, sent.id, "x").await;
    assert!(matches!(same, Err(RequestError::Api(ApiError::MessageNotModified))), "{same:?}");
    let old = bot.answer_callback_query(CallbackQueryId("1".into())).await;
    assert!(
        matches!(old, Err(RequestError::Api(ApiError::Unknown(ref words))) if words.contains("too old")),
        "{old:?}"
    );
    siti.blocks_bot();
    let blocked = bot.send_message(chat, "x").await;
    assert!(matches!(blocked, Err(RequestError::Api(ApiError::BotBlocked))), "{blocked:?}");
    siti.unblocks_bot();
    telegram.faults().fail_next(1, Fault::TooManyRequests { retry_after: 3 });
    let Err(RequestError::RetryAfter(pause)) = bot.send_message(chat, "x").await else { panic!("not slowed down") };
    assert_eq!(pause.seconds(), 3);
    let html = bot.send_message(chat, "<b>x").parse_mode(ParseMode::Html).await;
    assert!(matches!(html, Err(RequestError::Api(ApiError::CantParseEntities(_)))), "{html:?}");
    let group = telegram.group("Kantor");
    let new = group.becomes_supergroup(&siti);
    let moved = bot.send_message(ChatId(group.id()), "x").await;
    assert!(matches!(moved, Err(RequestError::MigrateToChatId(id)) if id.0 == new.id()), "{moved:?}");
}

#[tokio::test]
async fn a_lost_answer_was_done_and_a_reset_was_not() {
    let (telegram, _) = open().await;
    let bot = bot_of(&telegram);
    let siti = telegram.person("Siti");
    siti.sends("/start");
    telegram.faults().fail_next(1, Fault::LoseAnswer);
    telegram.faults().fail_next(1, Fault::Reset);
    for fault in [Fault::LoseAnswer, Fault::Reset] {
        let lost = bot.send_message(ChatId(siti.id()), format!("{fault:?}")).await;
        assert!(matches!(lost, Err(RequestError::Network(_))), "{lost:?}");
        assert_eq!(telegram.calls().pop().unwrap().outcome, Outcome::Failed(fault));
    }
    assert_eq!(siti.transcript(), "Siti: /start\nbot: LoseAnswer");
    bot.send_message(ChatId(siti.id()), "lagi").await.unwrap();
}
