(function(){'use strict';class Bits{constructor(text){this.bytes=new Uint8Array(text.length*2+16);this.at=0;for(let i=0,end=0,held=0,count=0;i<text.length;i+=1){const unit=text.charCodeAt(i),symbol=unit-(unit<0x2028?0x5D:unit<0xD800?0x5F:0x85F),isShort=symbol<2400;held=isShort?held<<15|symbol:held<<16|symbol+2400;for(count+=isShort?15:16;count>=8;end+=1){this.bytes[end]=held>>(count-=8);}
this.bytes[end]=held<<8-count}}
read(count){if(count>24){return this.read(count-16)*65536+this.read(16);}
const{bytes,at}=this,i=at>>3;this.at+=count;return(bytes[i]<<24|bytes[i+1]<<16|bytes[i+2]<<8|bytes[i+3])<<(at&7)>>>1>>>31-count}
bit(){return this.bytes[this.at>>3]>>7-(this.at++&7)&1}
gamma(){let width=0;while(width<31&&!this.bit()){width+=1}
return width===0?1:2**width+this.read(width);}
rice(parameter){let high=0;while(high<24&&this.read(1)===1){high+=1}
return high===24?this.read(32):high*2**parameter+this.read(parameter);}
ascending(count,limit){const found=new Array(count);const fill=(from,to,low,high)=>{if(from>=to){return}
const middle=from+(to-from>>1),value=low+middle-from+this.centred(high-low-(to-from)+1);found[middle]=value;fill(from,middle,low,value);fill(middle+1,to,value+1,high);};fill(0,count,0,limit);return found}
centred(limit){if(limit<2){return 0}
const width=32-Math.clz32(limit-1),short=2**width-limit;let turned=this.read(width-1);if(turned>=short){turned=turned*2+this.read(1)-short}
return(turned+(limit-short)/ 2) % limit}
grams(){const found=[];let left=this.gamma()-1;for(let isRound=this.read(1),last=[];left>0;left-=1){const shared=this.gamma()-1,gram=last.slice(0,shared);for(let more=this.gamma();more>0;more-=1){if(gram.length>shared){gram.push(this.read(21));continue}
const noughts=isRound?this.read(4):0,least=shared<last.length?(last[shared]>>noughts)+1:0;gram.push((this.gamma()-1)*32+this.read(5)+least<<noughts);}
found.push(String.fromCodePoint(...gram));last=gram}
return found}}
const all=0x3FFFFFFF;const odds=count=>({ones:new Uint16Array(count).fill(32768),seen:new Uint8Array(count).fill(1)});class RangeReader{constructor(bits){this.bits=bits;this.low=0;this.high=all;this.value=bits.read(30);}
read({ones,seen},at){const was=ones[at],times=seen[at],shift=32-Math.clz32(times);const middle=this.low+(this.high-this.low>>12)*(was>>4),bit=this.value<=middle?1:0;if(bit){this.high=middle}else{this.low=middle+1}
ones[at]=was+(bit?65536-was>>shift:-(was>>shift));if(times<127){seen[at]=times+1}
while(!((this.low^this.high)>>22)){this.low=this.low<<8&all;this.high=(this.high<<8|255)&all;this.value=(this.value<<8|this.bits.read(8))&all}
return bit}
number(kind){let length=0,whole=1;while(length<31&&this.read(kind,length)){length+=1}
for(let i=0;i<length;i+=1){whole=whole*2+this.read(kind,32+length*32+i);}
return whole-1}}
function newModel(orders){const tables=[];for(let slots=4096;orders>0;orders-=1,slots=32768){tables.unshift({home:0,mask:slots-1,cells:new Uint16Array(slots*8),verdicts:odds(64)});}
return{letters:[0],tables,codes:[],coded:0};}
function bookmark({letters,tables}){const rows=tables.flatMap(({cells,verdicts:{ones,seen}})=>[cells,ones,seen]),kept=rows.map(row=>row.slice()),{length}=letters;return()=>{rows.forEach((row,i)=>row.set(kept[i]));letters.length=length};}
function readText(model,row){const bits=new Bits(row),rest=new Bits(''),{tables,letters,codes}=model;let left=bits.gamma()-1,end=0,one=0,two=0,three=0;const out=new Uint16Array(2*left);for(let more=bits.gamma(),scalar=-1;more>1;more-=1){letters.push(scalar+=bits.gamma());}
if(!model.coded){while(codes.length<17){codes.push([]);}
for(;model.coded<Math.min(letters.length,30001);model.coded+=1){codes[bits.read(4)+1].push(model.coded);}}
rest.bytes=bits.bytes;rest.at=bits.gamma()-1+bits.at;const coder=new RangeReader(rest);for(;left>0;left-=1){place(tables,one&0x7FFF,two&0x7FFF,three&0x7FFF);const letter=guess(coder,tables)||spell(bits,model),scalar=letters[letter];if(letter<65536){for(let i=0;i<tables.length;i+=1){learn(tables[i],letter);}}
if(scalar>65535){out[end++]=0xD7C0+(scalar>>10);}
out[end++]=scalar>65535?0xDC00|scalar&1023:scalar;three=two;two=one;one=letter}
return new TextDecoder('utf-16le',{ignoreBOM:true}).decode(out.subarray(0,end));}
function place(tables,one,two,three){const both=one*10007+two*7919,last=tables.length-1;for(let i=last;i>=0;i-=1){tables[i].home=8*((i===last?one:i===last-1?both:both^three*5003)&tables[i].mask);}}
function spell(bits,{codes,coded}){for(let i=0,code=0,first=0;i<17;i+=1){code=(code-first)*2+bits.bit();first=codes[i].length;if(code<first){return codes[i][code]||coded+bits.gamma()-1}}
return 0}
const refused=new Uint16Array(24);function guess(coder,tables){let count=0;for(let i=0;i<tables.length;i+=1){const{cells,verdicts,home}=tables[i],streak=cells[home+7]*8;for(let rank=0,letter=0;rank<7&&(letter=cells[home+rank]);rank+=1){let earlier=0;while(earlier<count&&refused[earlier]!==letter){earlier+=1}
if(earlier<count){continue}
if(coder.read(verdicts,streak+rank)){return letter}
refused[count++]=letter}}
return 0}
function learn({cells,home},letter){const streak=home+7;if(cells[home]===letter){cells[streak]=Math.min(7,cells[streak]+1);return}
let place=home;while(place<streak-1&&cells[place]&&cells[place]!==letter){place+=1}
const goal=home+(place-home>>1);for(;place>goal;place-=1){cells[place]=cells[place-1]}
cells[goal]=letter;cells[streak]=0}
window.gazetteCodes={Bits,RangeReader,newModel,bookmark,readText,odds};}());(function(){'use strict';const script=document.currentScript.src;const folder=new URL('../search/index/',script).href;const root=new URL('../',script).href;window.g=(...content)=>{document.currentScript.content=content};function remembered(make){const kept=new Map();return key=>{if(!kept.has(key)){kept.set(key,make(key));kept.get(key).catch(()=>kept.delete(key));}
return kept.get(key);};}
const load=remembered(name=>new Promise((resolve,reject)=>{const element=document.createElement('script');element.onload=element.onerror=()=>{element.remove();return element.content?resolve(element.content):reject(new Error(name+'.js'));};element.src=folder+name+'.js';document.head.append(element);}));const{Bits,RangeReader,newModel,bookmark,readText,odds}=window.gazetteCodes;const unfolded=step=>step%2?-(step+1)/ 2 : step / 2;const list=text=>text===''?[]:text.split('\t');const pairs=all=>all.flatMap((one,i)=>i%2?[]:[[one,all[i+1]]]);const hitOf=(ordinal,count)=>({ordinal,count,title:false,heading:false});function compare(left,right){let at=0;while(at<left.length&&left[at]===right[at]){at+=1}
return(left.codePointAt(at)||0)-(right.codePointAt(at)||0);}
const folded=new Map();const variants=new Map();let traditional=new Map();let dropped=null;let mainland=null;function foldCharacter(character){let plain=folded.get(character);if(plain!==undefined){return plain}
plain='';for(const part of character.normalize('NFKC').toLowerCase().normalize('NFKC')){const simple=traditional.get(part)||part,kept=variants.get(simple)||simple;if(!dropped.test(kept)){plain+=kept}}
folded.set(character,plain);return plain}
function fold(text){let plain='';for(const character of text){plain+=foldCharacter(character);}
return plain}
function foldWithOrigins(text){const starts=[],ends=[];let plain='',at=0;for(const character of text){const part=foldCharacter(character);for(let i=0;i<part.length;i+=1){starts.push(at);ends.push(at+character.length);}
plain+=part;at+=character.length}
return{plain,starts,ends};}
function isMainland(text){mainland=mainland||new TextDecoder('gbk').decode(Uint8Array.from({length:72*94*2},(_,i)=>i%2?0xA1+(i>>1)%94:0xB0+i / 188));return Array.from(text.normalize('NFKC')).every(one=>mainland.includes(one)||!/\p{Script=Han}/u.test(one));}
async function readyToFold(text,always){await catalogue();if(traditional.size||(!always&&isMainland(text))){return}
traditional=new Map(pairs(Array.from((await load('traditional'))[0])));folded.clear();}
const catalogue=remembered(()=>load('catalogue').then(readCatalogue));function readCatalogue([signs,blanks,statuses,address,series,words,numbers,heavy,bounds]){for(const[kept,...others]of list(signs)){others.forEach(one=>variants.set(one,kept));}
dropped=new RegExp('^['+pairs(list(blanks)).map(([first,last])=>`\\u{${first}}-\\u{${last}}`).join('')+']$','u');folded.clear();const organs=pairs(list(series));let documents=null;const index={heavy:new Set(new Bits(heavy).grams()),files:new Bits(bounds).grams(),get documents(){return documents=documents||readDocuments(pairs(list(statuses)),address,organs,words,numbers);},};setTimeout(()=>index.documents);return index}
const dateOf=day=>[Math.floor((day-1)/ 372), Math.floor((day - 1) / 31) % 12 + 1, (day - 1) % 31 + 1];const isoOf=day=>dateOf(day).map((part,i)=>String(part).padStart(i?2:4,'0')).join('-');function readDocuments(labels,address,organs,words,numbers){const[issues,ids,spelled,addresses,titles]=readText(newModel(3),words).split('\n').map(list);const coder=new RangeReader(new Bits(numbers)),kinds=Array.from({length:10},()=>odds(1056)),next=kind=>coder.number(kinds[kind]);const last=new Map();let position=0,day=0,issue=-1,named=0;const documents=Array.from({length:next(0)},(_,ordinal)=>{issue+=next(1);const one={ordinal,issue:issues[issue],title:titles[ordinal]||'',day:day+=unfolded(next(2))};const place=next(3)-1,organ=organs[place];if(organ){one.year=dateOf(day||1)[0]+unfolded(next(4));const key=place*10000+one.year,sequence=(last.get(key)||0)+1+unfolded(next(5));last.set(key,sequence);one.id=`${organ[1]}-${one.year}-${sequence}`;one.number=`${organ[0]}〔${one.year}〕${sequence}号`;}else{one.id=ids[named].replace('*',one.issue).replace('@',isoOf(day));
one.number=spelled[named];one.url=addresses[named];named+=1}
one.url=one.url||address.replace('*',one.id);one.start=position;one.titleEnd=one.start+64*next(6);one.headingEnd=one.titleEnd+64*next(7);one.end=position=one.headingEnd+64*next(8);[one.status,one.statusLabel]=labels[next(9)];return one});return Object.assign(documents,{size:position});}
const facts=remembered(()=>Promise.all([catalogue(),load('facts')]).then(([index,[types,issuers,row]])=>{const bits=new Bits(row),typeNames=types.split('\t'),issuerNames=issuers.split('\t');for(const one of index.documents){one.type=typeNames[bits.gamma()-1];one.issuers=Array.from({length:bits.gamma()-1},()=>issuerNames[bits.gamma()-1]);}}));const units=remembered(()=>Promise.all([catalogue(),load('units')]).then(([index,[names,row]])=>{const bits=new Bits(row),words=list(readText(newModel(3),names));for(const one of index.documents){one.units=bits.ascending(bits.gamma()-1,words.length).map(place=>words[place]);}}));const readFile=remembered(name=>Promise.all([catalogue(),load(name)]).then(([index,content])=>readGrams(index,content)));function readGrams(index,[row]){const bits=new Bits(row);return new Map(bits.grams().map(gram=>{const isHeavy=bits.read(1)===1,count=bits.gamma();if(!isHeavy){return[gram,bits.ascending(count,index.documents.size)]}
const hits=bits.ascending(count,index.documents.length).map(ordinal=>hitOf(ordinal,1));const usual=bits.read(5);for(const hit of hits){hit.count+=bits.rice(usual);}
for(const part of['title','heading']){for(const place of bits.ascending(bits.gamma()-1,count)){hits[place][part]=true}}
return[gram,hits]}));}
const fileName=gram=>'g-'+Array.from(gram,one=>one.codePointAt(0).toString(16)).join('-');function filesOf({files},gram,alone){let low=0,end=files.length;while(low<end){const middle=low+end>>1;if(compare(files[middle],gram)<=0){low=middle+1}else{end=middle}}
while(!alone&&end<files.length&&files[end].startsWith(gram)){end+=1}
return Promise.all(files.slice(Math.max(0,low-1),end).map(fileName).map(readFile));}
const longest=12;function cover({heavy},characters){const size=characters.length,gram=(start,end)=>characters.slice(start,end).join(''),pieces=[];for(let start=0,covered=0,best=null;covered<size;start+=1){let end=Math.min(size,start+2);while(end<size&&end-start<longest&&heavy.has(gram(start,end))){end+=1}
while(end<size&&end-start<longest&&heavy.has(gram(start+1,end+1))){end+=1}
if(!heavy.has(gram(start,end))&&(!best||end>best.end)){best={start,end,gram:gram(start,end)};}
if(start<covered&&start<size-1){continue}
pieces.push(best);covered=best.end}
return pieces}
async function positionsOf(index,{start,gram}){const found=[];for(const file of await filesOf(index,gram)){for(const[own,positions]of file){if(own.startsWith(gram)&&!index.heavy.has(own)){found.push(positions);}}}
return(found.length===1?found[0]:found.flat().sort((left,right)=>left-right)).map(position=>position-start);}
async function hitsOf(index,text){if(index.heavy.has(text)){const[file]=await filesOf(index,text,true);return new Map(file.get(text).map(hit=>[hit.ordinal,hit]));}
const pieces=cover(index,Array.from(text)),distance=piece=>Math.abs(piece.start+piece.end-text.length);if(pieces.length>atOnce){pieces.sort((left,right)=>distance(left)-distance(right));}
let found=null;while(pieces.length){found=await intersection(index,pieces.splice(0,pieces.length>atOnce?3:atOnce),found);const hits=byDocument(index,found);if(pieces.length&&hits.size<pieces.length){const read=await Promise.all(Array.from(hits.keys(),ordinal=>hitIn(index.documents[ordinal],text)));return new Map(read.filter(hit=>hit.count>0).map(hit=>[hit.ordinal,hit]));}}
return byDocument(index,found);}
const atOnce=6;async function intersection(index,pieces,known){const starts=await Promise.all(pieces.map(piece=>positionsOf(index,piece)));if(known){starts.push(known);}
const[fewest,...others]=starts.sort((left,right)=>left.length-right.length);return others.reduce((found,other)=>{const there=new Set(other);return found.filter(position=>there.has(position));},fewest);}
async function hitIn({id,ordinal},text){const units=await unitsOf(id),hit=hitOf(ordinal,0);await readyToFold(units.map(unit=>unit.text).join(''));for(const unit of units){const plain=fold(unit.text);for(let at=plain.indexOf(text);at>=0;at=plain.indexOf(text,at+1)){hit.count+=1;if(unit.part<2){hit[unit.part?'heading':'title']=true}}}
return hit}
const primed=remembered(()=>load('primer').then(([words])=>{const model=newModel(2);readText(model,words);const forget=bookmark(model);return row=>{forget();return readText(model,row);};}));const unitsOf=remembered(id=>Promise.all([primed(),load('text/'+id)]).then(([read,[row]])=>{const units=read(row).split('\u0002').slice(0,-1).map(unit=>unit.split('\u0001'));let last='';return units.map(([place,text])=>{last=place||last.replace(/\d+$/,number=>Number(number)+1);return{part:Number(last.charAt(0)),anchor:last.slice(1),text};});}));function byDocument(index,positions){const hits=new Map();let ordinal=0;for(const position of positions){while(index.documents[ordinal].end<=position){ordinal+=1}
const home=index.documents[ordinal];const hit=hits.get(ordinal)||hitOf(ordinal,0);hit.count+=1;if(position<home.headingEnd){hit[position<home.titleEnd?'title':'heading']=true}
hits.set(ordinal,hit);}
return hits}
window.gazetteEngine={root,load,list,dateOf,catalogue,facts,units,unitsOf,readyToFold,fold,foldWithOrigins,hitsOf};}());(function(){'use strict';const engine=window.gazetteEngine;const kinds=['title','number','issuers','year','statusLabel','type','units'],fields={};for(const names of['标题 文号 机关 年 状态 文种 责任',(window.gazetteWords||{}).fields||'']){names.split(' ').forEach((name,at)=>{if(kinds[at]&&/^\p{L}+$/u.test(name)){fields[name.toLowerCase()]=kinds[at]}});}
const token=new RegExp(`(-?)(?:(${Object.keys(fields).join('|')})[:：]\\s*)?(?:"([^"]*)(?:"|$)|(\\S+))`,'gu');const numbered=/^["《(]??((?:[\p{Script=Han}a-z] ?)*?)(?:([〔({<〈《]?) ?((?:19|20|21)\d\d) ?(?:年? ?[〕)}>〉》]|年| |-(?=\d+ ?号)|(?=第))|令) ?第? ?(\d{1,7}) ?(号?)(?:文件?)?["》).,;]*$/u;const standing=['in-force','amended','partly-repealed','pending','unstated','not-applicable','expired','repealed'];function parse(query){const terms=[];for(const[,minus,field,phrase,word]of query.replace(/\p{L}+(?=[:：])/gu,engine.fold).matchAll(token)){const said=phrase===undefined?word:phrase,isNumber=fields[field]==='number';const text=((isNumber||(!field&&word&&word!==query.trim()))&&numberIn(said,!isNumber))||engine.fold(said);if(text!==''){terms.push({field:fields[field],text,negative:Boolean(minus)});}}
if(terms.some(term=>!term.negative)){return terms}
const whole=engine.fold(query);return whole===''?[]:[{text:whole}]}
function numberIn(query,isAmong){const match=!query.includes('"')&&numbered.exec(query.split(/\s+/).map(engine.fold).join(' ').trim());if(!match){return null}
const[,organ,bracket,year,sequence,sign]=match;if(!bracket&&(isAmong||(!sign&&organ.length<2))){return null}
return engine.fold(`${organ}${year ? `〔${year}〕` : '令第'}${Number(sequence)}号`);}
function holds(one,term){if(term.field==='year'){const[first,last=first]=term.text.split(/[-~至]/).map(year=>parseInt(year,10)).sort();return yearOf(one)>=first&&yearOf(one)<=last}
return[one[term.field]||''].flat().some(value=>engine.fold(value).includes(term.text));}
const yearOf=one=>String(one.day?engine.dateOf(one.day)[0]:one.year||'');async function matching(index,terms){if(terms.some(term=>term.field==='title')){await engine.readyToFold(index.documents.map(one=>one.title).join(''));}
if(terms.some(term=>['issuers','type'].includes(term.field))){await engine.facts();}
if(terms.some(term=>term.field==='units')){await engine.units();}
const asked=await Promise.all(terms.map(async term=>({term,hits:!term.field&&await engine.hitsOf(index,term.text)})));const wanted=asked.filter(one=>!one.term.negative),unwanted=asked.filter(one=>one.term.negative);const has=({term,hits},document)=>hits?hits.has(document.ordinal):holds(document,term);const found=index.documents.filter(one=>wanted.every(term=>has(term,one))&&!unwanted.some(term=>has(term,one)));return{found,lists:wanted.map(one=>one.hits).filter(Boolean)};}
function ranked(index,{found,lists},number){const mean=index.documents.size / index.documents.length;const rarity=lists.map(hits=>Math.log(1+(index.documents.length-hits.size+0.5)/ (hits.size + 0.5)));return found.map(document=>{const hits=lists.map(list=>list.get(document.ordinal));const length=0.25+0.75*(document.end-document.start)/ mean;const weight=hits.reduce((sum,hit,i)=>sum+rarity[i]*2.2*hit.count / (hit.count + 1.2 * length), 0);return{document,weight:Math.round(weight*(standing.indexOf(document.status)>5?18:20)),count:occurrencesOf(hits),level:numberLevel(document,number)
||(hits.length&&hits.every(hit=>hit.title)?2:hits.some(hit=>hit.title||hit.heading)?1:0),};}).sort((left,right)=>right.level-left.level||right.weight-left.weight
||standing.indexOf(left.document.status)-standing.indexOf(right.document.status)
||right.document.day-left.document.day||right.document.ordinal-left.document.ordinal);}
function numberLevel(document,number){const own=engine.fold(document.number||'');return own===number?4:/〔|令第/.test(number)&&own.endsWith(number)?3:0}
async function instrumentsFor(number,query){const asked=number||engine.fold(query);if(!number&&!/^[a-z]{1,6}(\/[a-z]+)?\d/.test(asked)){return[]}
const rows=engine.list((await engine.load('instruments'))[0]),found=[];for(let i=0;i<rows.length;i+=2){const own=engine.fold(rows[i]);const same=asked.startsWith('〔')?own.endsWith(asked):own===asked||(!number&&own.startsWith(asked+'-'));if(same){found.push({number:rows[i],url:rows[i+1]});}}
return found.slice(0,5);}
async function find(query){const index=await engine.catalogue();await engine.readyToFold(query);const number=numberIn(query);let terms=number?[{text:number}]:parse(query);let matches=terms.length?await matching(index,terms):{found:[],lists:[]};if(number&&matches.found.length===0){terms=parse(query);matches=await matching(index,terms);}
const hits=ranked(index,matches,terms.length===1?terms[0].text:number);const instruments=hits.some(hit=>hit.level>2)?[]:await instrumentsFor(number,query);return{hits,terms,instruments};}
const occurrencesOf=hits=>hits.reduce((sum,hit)=>sum+hit.count,0);window.gazetteSearch=async function(query){const{hits,instruments}=await find(String(query));const documents=hits.map(({document:{id,number,issue,title,url}})=>
({id,number:number||null,issue,title,url:engine.root+url}));return{documents,count:documents.length,occurrences:occurrencesOf(hits),instruments:instruments.map(one=>({...one,url:engine.root+one.url})),};};const filters={year:one=>{const year=yearOf(one);return year?[[year,window.gazetteWords.year.replace('{year}',year)]]:[]},issuer:one=>one.issuers.map(issuer=>[issuer,issuer]),type:one=>one.type?[[one.type,one.type]]:[],status:one=>[[one.status,one.statusLabel]],};async function narrowed(hits,chosen){const names=Object.keys(filters).filter(name=>chosen[name]);if(names.length){await engine.facts();}
return hits.filter(hit=>names.every(name=>filters[name](hit.document).some(([own])=>own===chosen[name])));}
async function choices(hits,chosen){await engine.facts();const found={};for(const name of Object.keys(filters)){const counts=new Map();for(const hit of await narrowed(hits,{...chosen,[name]:''})){for(const[value,label]of filters[name](hit.document)){const one=counts.get(value)||{value,label,count:0};one.count+=1;counts.set(value,one);}}
found[name]=Array.from(counts.values()).sort((left,right)=>name==='year'?right.value-left.value
:right.count-left.count||(left.value<right.value?-1:1));}
return found}
function placesIn(text,words){const{plain,starts,ends}=engine.foldWithOrigins(text);const places=[];for(const word of words){for(let at=plain.indexOf(word);at>=0;at=plain.indexOf(word,at+1)){places.push([starts[at],ends[at+word.length-1]]);}}
return joined(places.sort((left,right)=>left[0]-right[0]));}
function joined(places){const out=[];for(const[from,to]of places){const last=out[out.length-1];if(last&&from<last[1]){last[1]=Math.max(last[1],to);}else{out.push([from,to]);}}
return out}
const unitsWith=(units,words)=>units.flatMap((unit,order)=>{const plain=engine.fold(unit.text),distinct=words.filter(word=>plain.includes(word)).length;return distinct?[{...unit,order,distinct,places:placesIn(unit.text,words)}]:[]});async function excerpts(hit,terms,limit){const words=terms.filter(term=>!term.negative&&!term.field).map(term=>term.text);if(words.length===0){return[]}
const units=await engine.unitsOf(hit.document.id);let found=unitsWith(units,words);if(found.length===0){await engine.readyToFold('',true);found=unitsWith(units,words);}
const best=found.sort((left,right)=>right.distinct-left.distinct
||Number(left.part===0)-Number(right.part===0)||left.order-right.order).slice(0,limit);return best.sort((left,right)=>left.order-right.order);}
window.gazetteQuery={find,filters:Object.keys(filters),narrowed,choices,occurrencesOf,excerpts,placesIn};}());document.addEventListener('DOMContentLoaded',function(){'use strict';const at=selector=>document.querySelector(selector),searcher=window.gazetteQuery;const form=at('main form[role=search]'),box=at('main input[name=q]'),more=at('button[data-more]');const results=at('#results'),count=at('#result-count'),filters=at('#filters'),instruments=at('#search-instruments');if(!more){return}
const selects=Array.from(filters.querySelectorAll('select'));const step=10;let latest=0;let answer=null;let shown=[];let pause=0;const word=(key,values={})=>
window.gazetteWords[key].replace(/\{(\w+)\}/g,(mark,name)=>name in values?values[name]:mark);function element(name,className,...children){const made=document.createElement(name);if(className){made.className=className}
made.append(...children);return made}
function marked(text,places,from,to){const nodes=[];let at=from;for(const[start,end]of places){if(end<=from||start>=to){continue}
nodes.push(text.slice(at,Math.max(at,start)),element('mark','',text.slice(Math.max(at,start),Math.min(end,to))));at=Math.min(end,to);}
return[...nodes,text.slice(at,to)].filter(node=>node!=='');}
function cut(text,places){const before=36,size=150;if(text.length<=size){return marked(text,places,0,text.length);}
const near=places.slice(0,99),shown=near.map(([from])=>
new Set(near.filter(place=>place[0]>=from&&place[1]<=from+size-before).map(place=>text.slice(...place))).size);const[start,end]=near[shown.indexOf(Math.max(...shown))];const safe=at=>at>0&&/[\uDC00-\uDFFF]/.test(text.charAt(at))?at-1:at;const from=safe(Math.max(0,Math.min(start-before,text.length-size)));const to=safe(Math.max(Math.min(text.length,from+size),Math.min(end,from+2*size)));return[from>0?'…':'',...marked(text,places,from,to),to<text.length?'…':'']}
function address(hit,anchor,originals){const query=new URLSearchParams(originals.map(text=>['mark',text])).toString();return '../'+hit.document.url+(query?'?'+query:'')+(anchor?'#'+anchor:'');}
const originalsIn=(text,places)=>
Array.from(new Set(places.map(([from,to])=>text.slice(from,Math.min(to,from+100))))).slice(0,5);function day(ordinal){const[year,month,date]=window.gazetteEngine.dateOf(ordinal);return ordinal?word('date',{year,month,day:date}):''}
function facts(hit){const{number,day:date,status,statusLabel}=hit.document;const badge=status==='not-applicable'?'':element('span','badge '+status,statusLabel);const words=[hit.count?word('places',{count:hit.count}):'',number,day(date)].filter(Boolean);return element('div','facts-line',badge,...words.map(word=>element('span','',word)));}
function addFacts(made,{document:{type,issuers}}){made.querySelector('.facts-line').append(...[type,...issuers||[]].filter(Boolean).map(word=>element('span','',word)));}
function item(hit,terms){const words=terms.filter(term=>!term.negative&&(!term.field||term.field==='title')).map(term=>term.text);const{id,title}=hit.document;const places=searcher.placesIn(title,words);const link=element('a','title',...marked(title,places,0,title.length));link.href=address(hit,'',[]);const made=element('li','',link,facts(hit));made.dataset.document=id;return made}
async function addExcerpts(made,hit,terms,ticket){let found=[];try{found=await searcher.excerpts(hit,terms,3);}catch(fault){fail(fault,ticket);}
if(ticket!==latest){return}
for(const{anchor,text,places}of found){const link=element('a','',...cut(text,places));link.href=address(hit,anchor,originalsIn(text,places));made.append(element('p','excerpt',link));}
if(found.length){made.querySelector('a.title').href=address(hit,'',originalsIn(found[0].text,found[0].places));}}
function showMore(ticket){const from=results.children.length;const next=shown.slice(from,from+step);const made=next.map(hit=>item(hit,answer.terms));results.append(...made);more.hidden=results.children.length>=shown.length;const drawn=made.map((one,i)=>addExcerpts(one,next[i],answer.terms,ticket));return Promise.all([...drawn,drawFilters(ticket).then(()=>made.forEach((one,i)=>addFacts(one,next[i])))]);}
async function drawFilters(ticket){let found=null;try{found=await searcher.choices(answer.hits,chosen());}catch(fault){fail(fault,ticket);}
if(ticket!==latest||!found){return}
for(const select of selects){const value=select.value,all=found[select.name];if(value&&!all.some(one=>one.value===value)){all.unshift({value,label:select.selectedOptions[0].textContent.replace(/（\d+）$/,''),count:0});}
const options=all.map(one=>option(one.value,`${one.label}（${one.count}）`));select.replaceChildren(option('',word('all')),...options);select.value=value;select.disabled=options.length===0}
filters.hidden=answer.hits.length===0}
function option(value,label){const made=element('option','',label);made.value=value;return made}
const chosen=()=>Object.fromEntries(selects.map(select=>[select.name,select.value]));function choose(){const query=new URLSearchParams(location.search);for(const select of selects){const value=query.get(select.name)||'';if(value&&!Array.from(select.options).some(one=>one.value===value)){select.append(option(value,value));}
select.value=value}}
function drawInstruments(){instruments.replaceChildren(...answer.instruments.map(({number,url})=>{const link=element('a','title',number);link.href='../'+url;const[before,after]=word('unheld').split('{number}');return element('p','notice',before,link,after||'');}));}
function state(word){results.dataset.state=word}
function say(text,documents,occurrences){count.textContent=text;delete count.dataset.count;delete count.dataset.occurrences;if(documents>=0){Object.assign(count.dataset,{count:documents,occurrences});}}
function fail(fault,ticket){if(ticket!==latest){return}
say(word('failed',{fault:fault.message}));state('failed');}
function clear(){results.replaceChildren();instruments.replaceChildren();more.hidden=true;answer=null}
function announce(query){const occurrences=searcher.occurrencesOf(shown);const places=occurrences?word('found-places',{count:occurrences}):'';const none=answer.hits.length?word('none-chosen'):word('none',{query:query.trim().slice(0,99)});say(shown.length?word('found',{count:shown.length})+places:none,shown.length,occurrences);}
async function search(query){const ticket=latest+=1;if(query.trim()===''){clear();say('');filters.hidden=true;state('idle');return}
state('searching');try{const found=await searcher.find(query);const narrowed=await searcher.narrowed(found.hits,chosen());if(ticket!==latest){return}
clear();answer=found;shown=narrowed;announce(query);drawInstruments();const drawn=showMore(ticket);state('done');await drawn}catch(fault){if(ticket===latest){clear();}
fail(fault,ticket);}}
const wanted=()=>new URLSearchParams([['q',box.value],...Object.entries(chosen())].filter(([,value])=>value)).toString();function remember(sent){const url=location.pathname+(wanted()?'?'+wanted():'');try{history[sent?'pushState':'replaceState'](null,'',url);}catch(refused){/* the search works without */ }}
const asked=()=>new URLSearchParams(location.search).get('q')||'';function go(sent){clearTimeout(pause);if(location.search.slice(1)!==wanted()){remember(sent);}
search(box.value);}
form.addEventListener('submit',event=>{event.preventDefault();go(true);});box.addEventListener('input',event=>{clearTimeout(pause);if(!event.isComposing){pause=setTimeout(go,250,false);}});box.addEventListener('compositionend',()=>{pause=setTimeout(go,250,false);});more.addEventListener('click',()=>{const first=results.children.length;showMore(latest);const link=results.children[first]&&results.children[first].querySelector('a');if(link){link.focus();}});filters.addEventListener('change',()=>go(true));window.addEventListener('popstate',()=>{box.value=asked();choose();search(box.value);});document.addEventListener('keydown',event=>{if(event.isComposing||event.ctrlKey||event.metaKey||event.altKey){return}
const active=document.activeElement,{key}=event,links=[...instruments.querySelectorAll('a.title'),...results.querySelectorAll('li > a.title')];const place=links.findIndex(link=>link.parentElement.contains(active)),isIn=active===box;if(key==='/'&&!/^(INPUT|TEXTAREA|SELECT)$/.test(active.tagName)){box.focus();box.select();}else if(key==='Escape'&&place>=0){box.focus();}else if(key==='Escape'&&isIn){box.blur();}else if(key==='ArrowDown'&&(isIn||place>=0)&&links[place+1]){links[place+1].focus();}else if(key==='ArrowUp'&&place>=0){(links[place-1]||box).focus();}else{return}
event.preventDefault();});box.value=asked();choose();if(!box.value){box.focus();}
search(box.value);});