### Replies kept to be used again.

officer-template-list = <b>Templates</b>: { $total } replies ready for use. Press one to read it.
officer-template-gone = The template is deleted.
officer-template-kept = The template is saved.
officer-template-card =
    <b>{ $title }</b>
    For: { $action }
    Service: { $service }
officer-template-body = Words
officer-template-example = As it will read, for example
officer-template-any-service = every service
officer-template-delete-ask = Shall the template <b>{ $title }</b> be deleted?
officer-template-dropped = All right. The template stays as it was.
officer-template-ask-action = For which step is this template?
officer-template-ask-service = For which service?
officer-template-ask-title =
    What is its title? The title stands on a button.

    Example: <i>Letter issued</i>
officer-template-ask-body =
    What are its words? Blanks that can be used: <code>{"{"}nomor{"}"}</code>, <code>{"{"}layanan{"}"}</code>, <code>{"{"}janji{"}"}</code>, <code>{"{"}bidang{"}"}</code>, <code>{"{"}kantor{"}"}</code>.

    Example: <i>The letter for {"{"}nomor{"}"} is issued and can be fetched at {"{"}kantor{"}"}.</i>
officer-template-preview = <b>Please check it once more</b>
officer-template-wrong-unknown-blank = The blank <code>{ $blank }</code> is not known. These can be used: { $known }.
officer-template-wrong-promise-changes = The blank <code>{"{"}janji{"}"}</code> cannot be used here, as this step changes the promise. Please write it without.
officer-template-offer = You may also choose one of the ready replies below.
officer-template-button-add = Add a template
officer-template-button-keep = Save the template
officer-template-button-rewrite = Write again
officer-template-button-delete = Delete the template
officer-template-button-delete-sure = Yes, delete
officer-template-button-list = All templates
officer-template-change-action = Change the step
officer-template-change-service = Change the service
officer-template-change-title = Change the title
officer-template-change-body = Change the words
