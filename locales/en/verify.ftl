### Whether a paper is genuine, by the code on it.

verify-ask =
    Please type the verification code printed on the paper, beside the QR code.

    It has 20 letters and digits.

verify-unreadable =
    That does not read as a verification code. A code has 20 letters and digits.

    Please type it again as it is printed. Or scan the QR code with the camera of a phone.

verify-refused =
    <b>This cannot be confirmed as genuine.</b> No paper of ours has that code.

    Please check and type the code once more. If the answer stays the same, do not rely on the paper before calling us at { $phone }.

verify-locked =
    Too many codes did not match. For safety, we stop checking for a while.

    Please try again after { $until }.

verify-gone =
    Our office made that code. The complaint is no longer kept here, so its content cannot be compared any more.

    If you need to know more, call us at { $phone }.

verify-genuine =
    <b>A paper with this code is genuine.</b>

    Kind: { $paper }
    Number: <code>{ $number }</code>
    Entered in the register: { $entered }
    Recorded by an officer: { $recorded }
    Pieces of evidence: { $evidence }

verify-not-recorded = not yet
verify-matches = What we keep <b>matches</b> what was signed (SHA-256).
verify-differs = What we keep <b>no longer matches</b> what was signed (SHA-256). Please keep the paper and call us at { $phone }.
verify-compare = Please compare kind and number above with your paper. If they differ, call us at { $phone }.
