// Hears what happens in the assessments of this page, as an owner's counting would.
const list = document.querySelector("#events");
for (const name of ["ready", "start", "progress", "complete", "share", "contact", "error"]) {
    document.addEventListener(`assessment-${name}`, ({ target, detail }) => {
        const item = document.createElement("li");
        item.textContent = `${target.id}: ${name} ${JSON.stringify(detail)}`;
        list.append(item);
    });
}
