void Office.onReady().then(async (info) => {
  const pane = document.getElementById('pane')!;
  pane.textContent = JSON.stringify(info);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    pane.textContent += sheet.name;
  });
  Office.actions.associate('checkPlan', (e: Office.AddinCommands.Event) => { pane.textContent += 'CHECK'; e.completed(); });
});
