# Заняття, що вже відбулося, і оцінка непрямого.
held-title = Уже проведене
held-what = Що це було?
held-when = Коли?
held-earlier = Раніший день
held-where = Де?
held-who = Хто приходив?
held-check = Перевірити й закрити: { $people }
held-check-plain = Перевірити й закрити
held-reach = Скільки приблизно людей охоплено?
held-reach-basis = Звідки ви знаєте?
held-reach-note = Це оцінка. Її ніколи не додають до полічених людей.
held-why = Чому без планшета?
held-taught = Чого навчали?
