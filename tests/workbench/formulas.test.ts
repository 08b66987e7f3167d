import { printed } from './printed';

describe('formulas', () => {
  test.each([
    ['=SUMPRODUCT((A1:A4="x")*(B1:B4))', 4],
    ['=SUM({1,2;3,4})', 10],
    ['=B2%', 0.02],
    ['=RANK(B2,B1:B4)', 3],
    ['=STDEV(B1:B4)', 1.2909944487358056],
    ['=LET(a,B2,b,a*2,a+b)', 6],
    ['=SUM(OFFSET(B1,1,0,2,1))', 5],
    ['=INDIRECT("B"&3)', 3],
    ['=SUM(UNIQUE(A1:B1,TRUE))', 1],
    ['=COUNTA(UNIQUE(A1:A4))', 3],
    ['=SUM(IF(A1:A4="x",B1:B4,0))', 4],
    ['=INDEX(SORT(B1:B4,1,-1),1)', 4],
    ['=INDEX(SORTBY(A1:A4,B1:B4,-1),1)', 'z'],
    ['=SUM(SEQUENCE(2,2,10,5))', 70],
    ['=SUM(FILTER(B1:B4,A1:A4="q",0))', 0],
    ['=FILTER(B1:B4,A1:A4="q")', '#CALC!'],
    ['=OFFSET(A1,-1,0)', '#REF!'],
    ['=.5+1.', 1.5],
    ['=TEXTJOIN(",",TRUE,SORT(UNIQUE(A1:A4)))', 'x,y,z'],
    ['=SUBSTITUTE("a,b",",",";")', 'a;b'],
    ['=TEXTBEFORE("a-b-c","-")&TEXTAFTER("a-b-c","-",-1)', 'ac'],
    ['=COLUMNS(TEXTSPLIT("a,b,c",","))', 3],
    ['=ADDRESS(2,3)', '$C$2'],
    ['=SUM(TOCOL(B1:B4))', 10],
    ['=INDEX(FREQUENCY(B1:B4,{1;2}),3)', 2],
    ['=-A1', '#VALUE!'],
    ['=@B1:B4', 1],
  ])('%s is %s', async (formula, expected) => {
    const [line] = await printed(`
      sheet.getRange('A1:B4').values = [['x', 1], ['y', 2], ['x', 3], ['z', 4]];
      const cell = sheet.getRange('E9');
      cell.formulas = [[${JSON.stringify(formula)}]];
      cell.load('values');
      await context.sync();
      console.log(JSON.stringify(cell.values[0][0]));`);
    expect(JSON.parse(line ?? '')).toEqual(expected);
  });

  test.each([
    ['=TEXT(A1:A3,"dddd")', 'Sunday,Monday,Thursday'],
    ['=LEFT(A1:A3,2)&"!"', '42!,42!,42!'],
    ['=IFERROR(1/(A1:A3-42736),"x")', 'x,1,0.25'],
    ['=ISNUMBER(SEARCH("b",B1:B3))', 'false,true,true'],
    ['=VLOOKUP(A1:A3,A1:B3,2,FALSE)', 'a,b,ab'],
    ['=COUNTIF(A1:A3,">="&A1:A3)', '3,2,1'],
    ['=SUMPRODUCT(LEN(B1:B3))', '4'],
    ['=SUMPRODUCT(--(YEAR(A1:A3)=2017))', '3'],
    ['=XLOOKUP("?b",B1:B3,A1:A3,0,2)', '42740'],
    ['=XLOOKUP(42739,A1:A3,B1:B3,"none",-1)', 'b'],
    ['=XMATCH(42739,A1:A3,1)', '3'],
    ['=XLOOKUP("b",B1:B3,A1:B3)', '42737|b'],
  ])('%s calls its function for each place of the array', async (formula, expected) => {
    expect(
      await printed(`
        sheet.getRange('A1:B3').values = [[42736, 'a'], [42737, 'b'], [42740, 'ab']];
        sheet.getRange('D1').formulas = [[${JSON.stringify(formula)}]];
        const range = sheet.getRange('D1:E3').load('values');
        await context.sync();
        console.log(range.values.map((row) => row.filter((value) => value !== '').join('|')).filter((row) => row !== '').join());`),
    ).toEqual([expected]);
  });

  test('an array runs over into the blank cells beside, until one is in its way, and goes with its formula', async () => {
    expect(
      await printed(`
        sheet.getRange('A1:A4').values = [['x'], ['y'], ['x'], ['z']];
        sheet.getRange('C1').formulas = [['=UNIQUE(A1:A4)']];
        sheet.getRange('E1').formulas = [['=COUNTA(C1#)']];
        const range = sheet.getRange('C1:C4').load('values,hasSpill');
        const [count, to, from] = [sheet.getRange('E1').load('values'), sheet.getRange('C1').getSpillingToRange().load('address'), sheet.getRange('C3').getSpillParent().load('address')];
        await context.sync();
        console.log(range.values.join(), range.hasSpill, count.values[0][0], to.address, from.address);
        for (const work of [() => (sheet.getRange('C2').values = [['mine']]), () => sheet.getRange('C2').clear(), () => (sheet.getRange('A4').values = [['x']]), () => sheet.getRange('1:1').insert('Down'), () => sheet.getRange('C2').clear()]) {
          work();
          const now = sheet.getRange('C1:C5').load('values');
          await context.sync();
          console.log(now.values.join());
        }`),
    ).toEqual(['x,y,z, null 3 Sheet1!C1:C3 Sheet1!C1', '#SPILL!,mine,,,', 'x,y,z,,', 'x,y,,,', ',x,y,,', ',,,,']);
  });

  test.each(['=SUM(', '=1+', '="a', '=(1', '=1)', '=*2', '=1+*2', "='Plan!A1"])(
    '%s is refused, and the cell stays as it was',
    async (formula) => {
      expect(
        await printed(`
        const cell = sheet.getRange('A1');
        cell.values = [['before']];
        await context.sync();
        cell.formulas = [[${JSON.stringify(formula)}]];
        await context.sync().catch((error) => console.log(error.code));
        cell.load('values');
        await context.sync();
        console.log(cell.values[0][0]);`),
      ).toEqual(['InvalidArgument', 'before']);
    },
  );
});
