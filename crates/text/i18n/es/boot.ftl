# Páginas fuera de la aplicación: mientras se abre, cuando no se abre, y en una dirección que no es segura. Textos sencillos sin
# variables: `cargo xtask assets` los escribe en static/boot.js, recovery.html e insecure.html.
boot-opening = Abriendo
boot-danger = Peligro
boot-language = Español
recovery-title = Waymark no arrancó
recovery-kept = Sus registros siguen en esta tableta.
recovery-first = Primero guárdelos en un archivo. Después repare la aplicación.
recovery-tell = Diga a su responsable:
recovery-save = Guardar mis registros en un archivo
recovery-saving = Escribiendo el archivo
recovery-saved = Guardado. Entregue este archivo a su responsable:
recovery-none = No hay registros cerrados en esta tableta. Los borradores se quedan como están.
recovery-unsealed = Esta tableta nunca se ha conectado con la oficina, así que no hay clave para sellar los registros. Se quedan aquí. No borre los datos del navegador.
recovery-failed = No funcionó. No se borró nada. Diga a su responsable:
recovery-repair = Reparar la aplicación
recovery-repair-what = Trae la aplicación otra vez. Registros y borradores se quedan. Necesita red una vez.
recovery-no-network = Sin red: no se cambió nada. Inténtelo de nuevo donde haya red.
recovery-again = Intentar arrancar de nuevo
insecure-title = Esta dirección no se puede usar
insecure-why = Esta dirección no es segura: Waymark no puede proteger su trabajo aquí.
insecure-opened = Usted abrió
insecure-use = Use la dirección que le dio su oficina. Empieza por
insecure-what = Qué hacer
insecure-step-1 = Abra Waymark con el icono de la pantalla de inicio.
insecure-step-2 = ¿No hay icono? Escanee otra vez la hoja QR de la oficina.
insecure-step-3 = ¿Sigue aquí? Llame por teléfono a su responsable. No se ha perdido nada.
