# The page on which a signature is drawn, and the button that opens it.

pad-button-open = Sign on the screen
pad-title = Signature
pad-statement = “I declare that this information is true.”
pad-how = Please sign inside this box, with a finger, a pen, or a mouse.
pad-box = Box for the signature
pad-button-undo = Undo the last stroke
pad-button-clear = Clear
pad-button-send = Send the signature
pad-button-close = Back to the chat
pad-otherwise = Is drawing on the screen difficult? Go back to the chat, and type your full name or send a photo of your signature.
pad-no-script = This page needs JavaScript. Please go back to the chat and type your full name.
pad-sending = Sending…
pad-signed = We have received your signature. The next step is in the chat.
pad-stale = Your signature was not saved, because this page is no longer valid. Please go back to the chat and press the button of the last message.
pad-expired = Your signature was not saved, because this page has been open for too long. Please go back to the chat and press the button once more.
pad-stranger = This page only works through the button in the Telegram chat. Please open it there.
pad-empty = There is no signature yet. Please sign inside the box, then send.
pad-too-much = There are too many strokes. Please press <b>Clear</b> and sign once more.
pad-unreadable = That signature could not be read. Please press <b>Clear</b> and sign once more.
pad-later = Your signature was not saved, because something is wrong on our side. Please press <b>Send the signature</b> once more.
pad-offline = It was not sent, because the internet connection broke off. Please press <b>Send the signature</b> once more.
