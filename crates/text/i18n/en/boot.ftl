# Pages that stand outside the app: while it opens, when it does not, and on an address that is not secure. Plain texts without
# variables: `cargo xtask assets` writes them into static/boot.js, recovery.html and insecure.html.
boot-opening = Opening
boot-danger = Danger
boot-language = English
recovery-title = Waymark did not start
recovery-kept = Your records are still on this tablet.
recovery-first = First save them to a file. Then repair the app.
recovery-tell = Tell your supervisor:
recovery-save = Save my records to a file
recovery-saving = Writing the file
recovery-saved = Saved. Give this file to your supervisor:
recovery-none = There are no closed records on this tablet. Drafts stay as they are.
recovery-unsealed = This tablet has never met the office, so there is no key to seal the records with. They stay here. Do not clear the browser.
recovery-failed = That did not work. Nothing was deleted. Tell your supervisor:
recovery-repair = Repair the app
recovery-repair-what = Fetches the app again. Records and drafts stay. Needs a network once.
recovery-no-network = No network: nothing was changed. Try again where there is one.
recovery-again = Try to start again
insecure-title = This address cannot be used
insecure-why = This address is not secure, so Waymark cannot keep your work safe here.
insecure-opened = You opened
insecure-use = Use the address that your office gave you. It starts with
insecure-what = What to do
insecure-step-1 = Open Waymark from the icon on the home screen.
insecure-step-2 = No icon? Scan the office’s QR sheet again.
insecure-step-3 = Still here? Call your supervisor. Nothing has been lost.
