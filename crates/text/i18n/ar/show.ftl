# The second screen: the picture of the card, for a projector.
show-dir = rtl
show-title = شاشة ثانية
show-waiting = تظهر هنا صورة البطاقة التالية.
