# Hoy: inicios, borradores, número de registros, segunda copia, envío.
home-title = Hoy
home-status = Dónde están sus registros
home-only-here = solo en esta tableta
home-copied = con segunda copia
home-received = con recibo de la oficina
home-start = Inicio
home-new = Nueva sesión
home-held = Anotar una sesión ya hecha
home-next-group = Otro grupo aquí
home-unfinished = Por terminar
home-continue = Seguir: { $place }
home-no-place = aún sin lugar
home-at-card = Tarjeta { $n } de { $n-all }, guardado { $time }
home-at-step = { $step }, guardado { $time }
home-put-away = Apartar
home-put-away-what = Sale de esta lista. Sus datos se quedan en la tableta.
home-nothing-today = Hoy aún no se ha cerrado ninguna sesión.
home-closed = Cerrada, { $people }
home-copy-why =
    { $n ->
        [one] Antes de volver a casa: haga una segunda copia de 1 registro.
        [many] Antes de volver a casa: haga una segunda copia de { $n } de registros.
       *[other] Antes de volver a casa: haga una segunda copia de { $n } registros.
    }
home-copy = Hacer segunda copia
home-copied-now =
    { $n ->
        [one] Copia hecha: hay 1 entrada en el archivo. Guárdelo fuera de esta tableta.
        [many] Copia hecha: hay { $n } de entradas en el archivo. Guárdelo fuera de esta tableta.
       *[other] Copia hecha: hay { $n } entradas en el archivo. Guárdelo fuera de esta tableta.
    }
home-send = Enviar ahora
home-sending = Enviando
home-all-received = La oficina lo tiene todo.
home-waits =
    { $n ->
        [one] 1 entrada espera a la oficina.
        [many] { $n } de entradas esperan a la oficina.
       *[other] { $n } entradas esperan a la oficina.
    }
home-next-try = Próximo intento: { $time }.
home-needs-human = La oficina no pudo aceptar algo. Muestre esto a su responsable: { $code }
home-demo-never = Una demo nunca envía nada.
home-pending = Esta tableta aún no está inscrita. La oficina guarda los registros y quedan en espera.
home-last-receipt = Último recibo: { $when }
home-closed-now = Cerrada: { $place }, { $people }
home-closed-what = El registro está en esta tableta. Haga una segunda copia antes de viajar.
