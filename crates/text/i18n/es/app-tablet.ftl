# Las lecciones, la página de la tableta, la inscripción.
lessons-title = Lecciones
lessons-about = { $minutes }, { $cards }
lessons-cards =
    { $n ->
        [one] 1 tarjeta
        [many] { $n } de tarjetas
       *[other] { $n } tarjetas
    }
lessons-version = Versión { $version }. Escrita como ejemplo; ninguna autoridad la ha aprobado.
tablet-title = Tableta
tablet-ready = Lista para el terreno
tablet-not-ready =
    { $n ->
        [one] No está lista: 1 cosa por hacer
        [many] No está lista: { $n } de cosas por hacer
       *[other] No está lista: { $n } cosas por hacer
    }
tablet-checked = Revisado: { $when }
tablet-in-order = En orden
tablet-not-known = Aún no se sabe
tablet-no-copy = Registros sin segunda copia: { $n }
tablet-no-copy-what = Haga una copia antes de viajar.
tablet-copy = Copiar
tablet-copies = Segundas copias
tablet-copies-ok = Cada registro tiene una
tablet-storage = Almacenamiento
tablet-storage-ok = Protegido por el navegador
tablet-storage-bad = El almacenamiento no está protegido
tablet-storage-bad-what = El navegador puede borrarlo si falta espacio. Añada Waymark a la pantalla de inicio.
tablet-storage-unknown = El navegador no dice si está protegido
tablet-app = Aplicación
tablet-app-ok = Completa en esta tableta
tablet-app-bad = La aplicación no está completa en esta tableta
tablet-app-bad-what = Abra Waymark una vez con red y espere un minuto.
tablet-lessons = Lecciones
tablet-lessons-ok = { $modules }, { $languages }
tablet-languages =
    { $n ->
        [one] 1 idioma
        [many] { $n } de idiomas
       *[other] { $n } idiomas
    }
tablet-lessons-bad = No hay lecciones en esta tableta
tablet-numbers = Números de emergencia
tablet-numbers-ok = Puestos por la autoridad
tablet-numbers-bad = No hay ningún número de emergencia
tablet-numbers-bad-what = Pregunte a la oficina. Sin número solo se puede practicar.
tablet-space = Espacio libre
tablet-space-mb = { $n } MB
tablet-space-gb = { $n } GB
tablet-space-unknown = El navegador no lo dice
tablet-space-bad = Queda poco espacio
tablet-space-bad-what = Quite fotos o aplicaciones. Los registros ocupan poco, las lecciones más.
tablet-clock = Reloj
tablet-clock-ok = Coincide con la oficina
tablet-clock-unknown = Aún no se ha comparado con la oficina
tablet-clock-bad = El reloj está mal
tablet-clock-bad-what = Ponga la fecha y la hora en los ajustes de la tableta.
tablet-receipt = Último recibo
tablet-receipt-none = Ninguno aún
tablet-adoption = Inscrita por la oficina
tablet-adopted = Sí
tablet-adoption-unknown = Aún no se sabe
tablet-adoption-pending = Espera a la oficina
tablet-adoption-revoked = Inscripción retirada por la oficina
tablet-adoption-what = Los registros se siguen haciendo, guardando y enviando. Pida el enlace a su responsable.
tablet-battery = Batería
tablet-battery-n = { $n } %
tablet-looks = Idioma y aspecto
tablet-language = Idioma de la pantalla
tablet-theme = Luz
tablet-theme-field = Terreno
tablet-theme-sun = Pleno sol
tablet-theme-dark = Oscuro
tablet-hand = Mano
tablet-hand-right = Derecha
tablet-hand-left = Izquierda
tablet-text = Tamaño del texto
tablet-text-usual = Normal
tablet-text-large = Grande
tablet-id = Número de tableta
tablet-pack = Versión de las lecciones
tablet-refresh = Buscar lecciones nuevas
enrol-title = Inscripción
enrol-what = Con este enlace la oficina conoce esta tableta. Se confía en el primer encuentro: use solo un enlace de su responsable.
enrol-button = Inscribirla
enrol-done = Esta tableta está inscrita.
enrol-go = Ir a Hoy
lessons-all-ages = Todas
lessons-for-age = Para la edad
lessons-for-work = Para lo que hace la gente
lessons-none = En esta tableta no hay lección para esta edad y esta actividad.
lessons-practice = Práctica: no se cuenta nada
