(function(host){"use strict";
"use strict";var runtime=(()=>{var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __esm=(fn,res,err)=>function(){if(err)throw err[0];try{return fn&&(res=(0,fn[__getOwnPropNames(fn)[0]])(fn=0)),res}catch(e2){
throw err=[e2],e2}};var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.
exports}catch(e2){throw mod=0,e2}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to2,from,except,desc)=>{
if(from&&typeof from=="object"||typeof from=="function")for(let key2 of __getOwnPropNames(from))!__hasOwnProp.call(to2,key2)&&
key2!==except&&__defProp(to2,key2,{get:()=>from[key2],enumerable:!(desc=__getOwnPropDesc(from,key2))||desc.enumerable});
return to2};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);function watch(promise,onValue,onError){apply(then,promise,[onValue,onError])}function toPromise(value){return new NativePromise(
resolve=>{resolve(value)})}function toBytes(source){return isView(source)?new NativeUint8Array(new NativeUint8Array(source.
buffer,source.byteOffset,source.byteLength)):new NativeUint8Array(new NativeUint8Array(source))}function fromBase64(text){
try{return bytesFromBase64(text)}catch{return bytesFromBase64(text,URL_ALPHABET)}}function toBase64(bytes){return apply(
bytesToBase64,bytes,[])}function joinBytes(chunks){let length=0;for(let index=0;index<chunks.length;index+=1)length+=chunks[index].
length;let bytes=new NativeUint8Array(length),offset=0;for(let index=0;index<chunks.length;index+=1){let chunk=chunks[index];
bytes.set(chunk,offset),offset+=chunk.length}return bytes}var apply,defineProperty,ownKeys,isArray,isView,getPrototypeOf,
promisePrototype,parseJson,toJson,NativeString,NativeError,NativePromise,NativeTypeError,NativeUint8Array,NativeArrayBuffer,
then,functionText,bytesFromBase64,bytesToBase64,URL_ALPHABET,init_primordial=__esm({"guests/js/primordial.ts"(){"use str\
ict";apply=Reflect.apply,defineProperty=Reflect.defineProperty,ownKeys=Object.keys,isArray=Array.isArray,isView=ArrayBuffer.
isView,getPrototypeOf=Object.getPrototypeOf,promisePrototype=Promise.prototype,parseJson=JSON.parse,toJson=JSON.stringify,
NativeString=String,NativeError=Error,NativePromise=Promise,NativeTypeError=TypeError,NativeUint8Array=Uint8Array,NativeArrayBuffer=
ArrayBuffer,then=Promise.prototype.then,functionText=Function.prototype.toString;bytesFromBase64=NativeUint8Array.fromBase64,
bytesToBase64=NativeUint8Array.prototype.toBase64,URL_ALPHABET={__proto__:null,alphabet:"base64url"}}});function toStack(error){let{stack,message}=error,name=NativeString(error.name),title=message===""?name:`${name}: ${message}`,
frames=typeof stack=="string"?stack:"";return frames.startsWith(title)?frames.trimEnd():frames===""?title:`${title}
${frames.trimEnd()}`}var init_stack=__esm({"guests/js/stack.ts"(){"use strict";init_primordial()}});function showAs(made4,view){Object.defineProperty(made4.prototype,custom,{value(){return view(this)},writable:!0,configurable:!0})}
function inspect(value,maxDepth=2){try{return show(value,{maxDepth,path:[],circular:[]},!1)}catch{return"[value that thr\
ows when it is inspected]"}}function format(args){let first=args[0];if(args.length===1)return typeof first=="string"?first:
inspect(first);let used=0,text="";typeof first=="string"&&(used=1,text=first.includes("%")?first.replace(/%([sdifjoOc%])/g,
(match,kind)=>{if(kind==="%")return"%";if(used>=args.length)return match;let value=args[used];return used+=1,convert(kind,
value)}):first);for(let index=used;index<args.length;index+=1){let value=args[index];index>0&&(text+=" "),text+=typeof value==
"string"?value:inspect(value)}return text}function convert(kind,value){if(kind==="c")return"";if(kind==="s")return typeof value==
"bigint"?`${value}n`:Object.is(value,-0)?"-0":typeof value=="object"&&value!==null?inspect(value,0):String(value);if(kind===
"j")try{return JSON.stringify(value)}catch{return"[Circular]"}return kind==="o"||kind==="O"?inspect(value,4):typeof value==
"symbol"?"NaN":typeof value=="bigint"?`${value}n`:kind==="f"?String(Number.parseFloat(String(value))):kind==="i"?typeof value==
"object"?"NaN":String(Number.parseInt(String(value),10)):typeof value=="object"?"NaN":String(Number(value))}function show(value,view,nested){
switch(typeof value){case"string":return quote(value.length>MAX_STRING?`${value.slice(0,MAX_STRING)}...`:value);case"num\
ber":return Object.is(value,-0)?"-0":String(value);case"bigint":return`${value}n`;case"function":case"object":return value===
null?"null":showObject(value,view,nested);default:return String(value)}}function quote(text){let mark=text.includes("'")?
text.includes('"')?text.includes("`")?"'":"`":'"':"'",escaped=JSON.stringify(text).slice(1,-1).replaceAll('\\"','"');return mark===
"'"&&(escaped=escaped.replaceAll("'","\\'")),mark+escaped+mark}function showObject(object,view,nested){if(view.path.includes(
object))return view.circular.includes(object)||view.circular.push(object),`[Circular *${view.circular.indexOf(object)+1}\
]`;let name=className(object),instead=object[custom];if(typeof instead=="function"){let given=apply(instead,object,[view.
maxDepth-view.path.length,{},inspect]);if(typeof given=="string")return given;if(given!==object){let text2=view.path.length>
view.maxDepth?"":show(given,view,nested);return text2===""?`[${name}]`:`${name} ${text2}`}}let shown=own(object);if(shown!==
void 0&&isLeaf(object,shown))return shown.head;if(view.path.length>view.maxDepth)return Array.isArray(object)?"[Array]":
`[${name??"Object: null prototype"}]`;view.path.push(object);let text;if(shown!==void 0)text=join(shown.head,"{",properties(
object,view,shown.skip),"}");else if(Array.isArray(object)){let prefix=name==="Array"?"":`${name??"[Array: null prototyp\
e]"}(${object.length})`;text=join(prefix,"[",[...items(object,view),...properties(object,view,isIndex)],"]")}else if(object instanceof
Map){let parts=[...object].slice(0,MAX_ITEMS).map(([key2,value])=>`${show(key2,view,!0)} => ${show(value,view,!0)}`);text=
join(`${name}(${object.size})`,"{",[...more(parts,object.size),...properties(object,view)],"}")}else if(object instanceof
Set){let parts=[...object].slice(0,MAX_ITEMS).map(value=>show(value,view,!0));text=join(`${name}(${object.size})`,"{",[...more(
parts,object.size),...properties(object,view)],"}")}else if(ArrayBuffer.isView(object)&&!(object instanceof DataView)){let array=object;
text=join(`${name}(${array.length})`,"[",items(array,view),"]")}else if(object instanceof ArrayBuffer)text=`ArrayBuffer \
{ [Uint8Contents]: <${Array.from(new Uint8Array(object,0,Math.min(50,object.byteLength)),byte=>byte.toString(16).padStart(
2,"0")).join(" ")}>, byteLength: ${object.byteLength} }`;else if(object instanceof Promise)text="Promise { <...> }";else{
let tag=object[Symbol.toStringTag],suffix=typeof tag=="string"&&tag!==""&&tag!==name?` [${tag}]`:"",prefix=name==="Objec\
t"&&suffix===""?"":`${name??"[Object: null prototype]"}${suffix}`;text=join(prefix,"{",properties(object,view),"}")}view.
path.pop();let mark=view.circular.indexOf(object);return mark!==-1&&(text=`<ref *${mark+1}> ${text}`),nested?text.replaceAll(
`
`,`
  `):text}function own(object){let skip=isIndex;if(typeof object=="function"){let{name}=object,isClass=Function.prototype.
toString.call(object).startsWith("class"),kind=isClass?"class":className(object)??"Function",title=typeof name=="string"&&
name!==""?isClass?` ${name}`:`: ${name}`:" (anonymous)";return{head:`[${kind}${title}]`,skip:()=>!1}}if(object instanceof
Error){let text=toStack(object);return{head:text.includes(`
    at `)?text:`[${text}]`,skip:key2=>key2==="stack"||key2==="message"}}if(object instanceof Date)return{head:Number.isNaN(
object.getTime())?"Invalid Date":object.toISOString(),skip};if(object instanceof RegExp)return{head:String(object),skip};
if(object instanceof String)return{head:`[String: ${quote(String(object))}]`,skip};if(object instanceof Number||object instanceof
Boolean)return{head:`[${className(object)}: ${String(object)}]`,skip};if(object instanceof WeakMap||object instanceof WeakSet)
return{head:`${className(object)} { <items unknown> }`,skip}}function isLeaf(object,{skip}){return!Object.keys(object).some(
key2=>!skip(key2))&&!(object instanceof Error&&"cause"in object)}function isIndex(key2){return/^\d+$/.test(key2)}function className(object){
for(let at2=object;at2!==null;at2=Object.getPrototypeOf(at2)){let made4=Object.getOwnPropertyDescriptor(at2,"constructor")?.
value;if(typeof made4=="function"&&typeof made4.name=="string"&&made4.name!=="")return made4.name}}function items(array,view){
let parts=[],holes=0,flush=()=>{holes>0&&parts.push(`<${holes} empty item${holes>1?"s":""}>`),holes=0},length=Math.min(array.
length,MAX_ITEMS);for(let index=0;index<length;index+=1)index in array?(flush(),parts.push(show(array[index],view,!0))):
holes+=1;return flush(),more(parts,array.length)}function more(parts,count){return count>MAX_ITEMS&&parts.push(`... ${count-
MAX_ITEMS} more item${count-MAX_ITEMS>1?"s":""}`),parts}function properties(object,view,skip=()=>!1){let parts=[];for(let key2 of Reflect.
ownKeys(object)){if(typeof key2=="string"&&skip(key2))continue;let descriptor=Object.getOwnPropertyDescriptor(object,key2),
isCause=object instanceof Error&&key2==="cause";if(descriptor===void 0||descriptor.enumerable!==!0&&!isCause)continue;if(parts.
length>=MAX_ITEMS)return[...parts,"..."];let text=typeof key2=="symbol"?`[${String(key2)}]`:IDENTIFIER.test(key2)?key2:quote(
key2),title=isCause?"[cause]":text;parts.push(`${title}: ${showProperty(descriptor,view)}`)}return parts}function showProperty(descriptor,view){
return descriptor.get!==void 0?descriptor.set===void 0?"[Getter]":"[Getter/Setter]":descriptor.set===void 0?show(descriptor.
value,view,!0):"[Setter]"}function join(prefix,open,parts,close){let head=prefix===""?open:`${prefix} ${open}`;return parts.
length===0?head+close:parts.reduce((sum,part)=>sum+part.length+2,head.length)>LINE_LENGTH||parts.some(part=>part.includes(
`
`))?`${head}
  ${parts.join(`,
  `)}
${close}`:`${head} ${parts.join(", ")} ${close}`}var custom,MAX_ITEMS,MAX_STRING,LINE_LENGTH,IDENTIFIER,init_inspect=__esm(
{"guests/js/inspect.ts"(){"use strict";init_primordial();init_stack();custom=Symbol.for("nodejs.util.inspect.custom");MAX_ITEMS=
100,MAX_STRING=1e4,LINE_LENGTH=72,IDENTIFIER=/^[A-Za-z_$][\w$]*$/}});function e(){}function t(e2){return typeof e2=="object"&&e2!==null||typeof e2=="function"}function o(e2,t2){try{Object.defineProperty(
e2,"name",{value:t2,configurable:!0})}catch{}}function u(e2){return new n(e2)}function c(e2){return u(t2=>t2(e2))}function d(e2){
return s(e2)}function f(e2,t2,r2){return a.call(e2,t2,r2)}function h(e2,t2,o2){f(f(e2,t2,o2),void 0,r)}function b(e2,t2){
h(e2,t2)}function _(e2,t2){h(e2,void 0,t2)}function m(e2,t2,r2){return f(e2,t2,r2)}function p(e2){f(e2,void 0,r)}function S(e2,t2,r2){
if(typeof e2!="function")throw new TypeError("Argument is not a function");return Function.prototype.apply.call(e2,t2,r2)}
function g(e2,t2,r2){try{return c(S(e2,t2,r2))}catch(e3){return d(e3)}}function E(e2,t2){e2._ownerReadableStream=t2,t2._reader=
e2,t2._state==="readable"?j(e2):t2._state==="closed"?(function(e3){j(e3),z(e3)})(e2):k(e2,t2._storedError)}function W(e2,t2){
return Mr(e2._ownerReadableStream,t2)}function O(e2){let t2=e2._ownerReadableStream;t2._state==="readable"?A(e2,new TypeError(
"Reader was released and can no longer be used to monitor the stream's closedness")):(function(e3,t3){k(e3,t3)})(e2,new TypeError(
"Reader was released and can no longer be used to monitor the stream's closedness")),t2._readableStreamController[q](),t2.
_reader=void 0,e2._ownerReadableStream=void 0}function B(e2){return new TypeError("Cannot "+e2+" a stream using a releas\
ed reader")}function j(e2){e2._closedPromise=u((t2,r2)=>{e2._closedPromise_resolve=t2,e2._closedPromise_reject=r2})}function k(e2,t2){
j(e2),A(e2,t2)}function A(e2,t2){e2._closedPromise_reject!==void 0&&(p(e2._closedPromise),e2._closedPromise_reject(t2),e2.
_closedPromise_resolve=void 0,e2._closedPromise_reject=void 0)}function z(e2){e2._closedPromise_resolve!==void 0&&(e2._closedPromise_resolve(
void 0),e2._closedPromise_resolve=void 0,e2._closedPromise_reject=void 0)}function L(e2,t2){if(e2!==void 0&&typeof(r2=e2)!=
"object"&&typeof r2!="function")throw new TypeError(`${t2} is not an object.`);var r2}function I(e2,t2){if(typeof e2!="f\
unction")throw new TypeError(`${t2} is not a function.`)}function $(e2,t2){if(!(function(e3){return typeof e3=="object"&&
e3!==null||typeof e3=="function"})(e2))throw new TypeError(`${t2} is not an object.`)}function M(e2,t2,r2){if(e2===void 0)
throw new TypeError(`Parameter ${t2} is required in '${r2}'.`)}function Y(e2,t2,r2){if(e2===void 0)throw new TypeError(`${t2}\
 is required in '${r2}'.`)}function x(e2){return Number(e2)}function Q(e2){return e2===0?0:e2}function N(e2,t2){let r2=Number.
MAX_SAFE_INTEGER,o2=Number(e2);if(o2=Q(o2),!D(o2))throw new TypeError(`${t2} is not a finite number`);if(o2=(function(e3){
return Q(F(e3))})(o2),o2<0||o2>r2)throw new TypeError(`${t2} is outside the accepted range of 0 to ${r2}, inclusive`);return D(
o2)&&o2!==0?o2:0}function H(e2,t2){if(!Ir(e2))throw new TypeError(`${t2} is not a ReadableStream.`)}function V(e2){return new ReadableStreamDefaultReader(
e2)}function U(e2,t2){e2._reader._readRequests.push(t2)}function G(e2,t2,r2){let o2=e2._reader._readRequests.shift();r2?
o2._closeSteps():o2._chunkSteps(t2)}function X(e2){return e2._reader._readRequests.length}function J(e2){let t2=e2._reader;
return t2!==void 0&&!!ee(t2)}function ee(e2){return!!t(e2)&&!!Object.prototype.hasOwnProperty.call(e2,"_readRequests")&&
e2 instanceof ReadableStreamDefaultReader}function te(e2,t2){let r2=e2._ownerReadableStream;r2._disturbed=!0,r2._state===
"closed"?t2._closeSteps():r2._state==="errored"?t2._errorSteps(r2._storedError):r2._readableStreamController[P](t2)}function re(e2){
let t2=e2._ownerReadableStream;return t2._state==="closed"||t2._state==="errored"||t2._readableStreamController[C]()}function oe(e2,t2){
let r2=e2._readRequests;e2._readRequests=new v,r2.forEach(e3=>{e3._errorSteps(t2)})}function ne(e2){return new TypeError(
`ReadableStreamDefaultReader.prototype.${e2} can only be used on a ReadableStreamDefaultReader`)}function le(e2){return e2.
slice()}function ue(e2,t2,r2,o2,n2){new Uint8Array(e2).set(new Uint8Array(r2,o2,n2),t2)}function fe(e2,t2,r2){if(e2.slice)
return e2.slice(t2,r2);let o2=r2-t2,n2=new ArrayBuffer(o2);return ue(n2,0,e2,t2,o2),n2}function he(e2,t2){let r2=e2[t2];
if(r2!=null){if(typeof r2!="function")throw new TypeError(`${String(t2)} is not a function`);return r2}}function be(e2){
try{let t2=e2.done,r2=e2.value;return f(l(r2),e3=>({done:t2,value:e3}))}catch(e3){return d(e3)}}function me(e2,r2="sync",o2){
if(o2===void 0)if(r2==="async"){if((o2=he(e2,_e))===void 0)return(function(e3){let r3={next(){let t2;try{t2=pe(e3)}catch(e4){
return d(e4)}return be(t2)},return(r4){let o3;try{let t2=he(e3.iterator,"return");if(t2===void 0)return c({done:!0,value:r4});
o3=S(t2,e3.iterator,[r4])}catch(e4){return d(e4)}return t(o3)?be(o3):d(new TypeError("The iterator.return() method must \
return an object"))}};return{iterator:r3,nextMethod:r3.next,done:!1}})(me(e2,"sync",he(e2,Symbol.iterator)))}else o2=he(
e2,Symbol.iterator);if(o2===void 0)throw new TypeError("The object is not iterable");let n2=S(o2,e2,[]);if(!t(n2))throw new TypeError(
"The iterator method must return an object");return{iterator:n2,nextMethod:n2.next,done:!1}}function pe(e2){let r2=S(e2.
nextMethod,e2.iterator,[]);if(!t(r2))throw new TypeError("The iterator.next() method must return an object");return r2}function ve(e2){
if(!t(e2)||!Object.prototype.hasOwnProperty.call(e2,"_asyncIteratorImpl"))return!1;try{return e2._asyncIteratorImpl instanceof
ye}catch{return!1}}function we(e2){return new TypeError(`ReadableStreamAsyncIterator.${e2} can only be used on a Readabl\
eSteamAsyncIterator`)}function Te(e2){let t2=fe(e2.buffer,e2.byteOffset,e2.byteOffset+e2.byteLength);return new Uint8Array(
t2)}function Pe(e2){let t2=e2._queue.shift();return e2._queueTotalSize-=t2.size,e2._queueTotalSize<0&&(e2._queueTotalSize=
0),t2.value}function Ce(e2,t2,r2){if(typeof(o2=r2)!="number"||Re(o2)||o2<0||r2===1/0)throw new RangeError("Size must be \
a finite, non-NaN, non-negative number.");var o2;e2._queue.push({value:t2,size:r2}),e2._queueTotalSize+=r2}function qe(e2){
e2._queue=new v,e2._queueTotalSize=0}function Ee(e2){return e2===DataView}function We(e2){return Ee(e2)?1:e2.BYTES_PER_ELEMENT}
function Oe(e2){return!!t(e2)&&!!Object.prototype.hasOwnProperty.call(e2,"_controlledReadableByteStream")&&e2 instanceof
ReadableByteStreamController}function Be(e2){return!!t(e2)&&!!Object.prototype.hasOwnProperty.call(e2,"_associatedReadab\
leByteStreamController")&&e2 instanceof ReadableStreamBYOBRequest}function je(e2){if((function(e3){let t3=e3._controlledReadableByteStream;
return t3._state!=="readable"||e3._closeRequested||!e3._started?!1:!!(J(t3)&&X(t3)>0||ut(t3)&&lt(t3)>0||Ze(e3)>0)})(e2)){
if(e2._pulling)return void(e2._pullAgain=!0);e2._pulling=!0,h(e2._pullAlgorithm(),()=>(e2._pulling=!1,e2._pullAgain&&(e2.
_pullAgain=!1,je(e2)),null),t3=>(Xe(e2,t3),null))}}function ke(e2){xe(e2),e2._pendingPullIntos=new v}function Ae(e2,t2){
let r2=!1;e2._state==="closed"&&(r2=!0);let o2=De(t2);t2.readerType==="default"?G(e2,o2,r2):(function(e3,t3,r3){let o3=e3.
_reader,n2=o3._readIntoRequests.shift();r3?n2._closeSteps(t3):n2._chunkSteps(t3)})(e2,o2,r2)}function ze(e2,t2){for(let r2=0;r2<
t2.length;++r2)Ae(e2,t2[r2])}function De(e2){let t2=e2.bytesFilled,r2=e2.elementSize;return new e2.viewConstructor(e2.buffer,
e2.byteOffset,t2/r2)}function Fe(e2,t2,r2,o2){e2._queue.push({buffer:t2,byteOffset:r2,byteLength:o2}),e2._queueTotalSize+=
o2}function Le(e2,t2,r2,o2){let n2;try{n2=fe(t2,r2,r2+o2)}catch(t3){throw Xe(e2,t3),t3}Fe(e2,n2,0,o2)}function Ie(e2,t2){
t2.bytesFilled>0&&Le(e2,t2.buffer,t2.byteOffset,t2.bytesFilled),He(e2)}function $e(e2,t2){let r2=Math.min(e2._queueTotalSize,
t2.byteLength-t2.bytesFilled),o2=t2.bytesFilled+r2,n2=r2,i2=!1,a2=o2-o2%t2.elementSize;a2>=t2.minimumFill&&(n2=a2-t2.bytesFilled,
i2=!0);let s2=e2._queue;for(;n2>0;){let r3=s2.peek(),o3=Math.min(n2,r3.byteLength),i3=t2.byteOffset+t2.bytesFilled;ue(t2.
buffer,i3,r3.buffer,r3.byteOffset,o3),r3.byteLength===o3?s2.shift():(r3.byteOffset+=o3,r3.byteLength-=o3),e2._queueTotalSize-=
o3,Me(e2,o3,t2),n2-=o3}return i2}function Me(e2,t2,r2){r2.bytesFilled+=t2}function Ye(e2){e2._queueTotalSize===0&&e2._closeRequested?
(Ve(e2),Yr(e2._controlledReadableByteStream)):je(e2)}function xe(e2){e2._byobRequest!==null&&(e2._byobRequest._associatedReadableByteStreamController=
void 0,e2._byobRequest._view=null,e2._byobRequest=null)}function Qe(e2){let t2=[];for(;e2._pendingPullIntos.length>0&&e2.
_queueTotalSize!==0;){let r2=e2._pendingPullIntos.peek();$e(e2,r2)&&(He(e2),t2.push(r2))}return t2}function Ne(e2,t2){let r2=e2.
_pendingPullIntos.peek();xe(e2),e2._controlledReadableByteStream._state==="closed"?(function(e3,t3){t3.readerType==="non\
e"&&He(e3);let r3=e3._controlledReadableByteStream;if(ut(r3)){let t4=[];for(;t4.length<lt(r3);)t4.push(He(e3));ze(r3,t4)}})(
e2,r2):(function(e3,t3,r3){if(Me(0,t3,r3),r3.readerType==="none"){Ie(e3,r3);let t4=Qe(e3);return void ze(e3._controlledReadableByteStream,
t4)}if(r3.bytesFilled<r3.minimumFill)return;He(e3);let o2=r3.bytesFilled%r3.elementSize;if(o2>0){let t4=r3.byteOffset+r3.
bytesFilled;Le(e3,r3.buffer,t4-o2,o2)}r3.bytesFilled-=o2;let n2=Qe(e3);Ae(e3._controlledReadableByteStream,r3),ze(e3._controlledReadableByteStream,
n2)})(e2,t2,r2),je(e2)}function He(e2){return e2._pendingPullIntos.shift()}function Ve(e2){e2._pullAlgorithm=void 0,e2._cancelAlgorithm=
void 0}function Ue(e2){let t2=e2._controlledReadableByteStream;if(!e2._closeRequested&&t2._state==="readable")if(e2._queueTotalSize>
0)e2._closeRequested=!0;else{if(e2._pendingPullIntos.length>0){let t3=e2._pendingPullIntos.peek();if(t3.bytesFilled%t3.elementSize!==
0){let t4=new TypeError("Insufficient bytes to fill elements in the given buffer");throw Xe(e2,t4),t4}}Ve(e2),Yr(t2)}}function Ge(e2,t2){
let r2=e2._controlledReadableByteStream;if(e2._closeRequested||r2._state!=="readable")return;let{buffer:o2,byteOffset:n2,
byteLength:i2}=t2;if(de(o2))throw new TypeError("chunk's buffer is detached and so cannot be enqueued");let a2=ce(o2);if(e2.
_pendingPullIntos.length>0){let t3=e2._pendingPullIntos.peek();if(de(t3.buffer))throw new TypeError("The BYOB request's \
buffer has been detached and so cannot be filled with an enqueued chunk");xe(e2),t3.buffer=ce(t3.buffer),t3.readerType===
"none"&&Ie(e2,t3)}J(r2)?((function(e3){let t3=e3._controlledReadableByteStream._reader;for(;t3._readRequests.length>0;){
if(e3._queueTotalSize===0)return;Je(e3,t3._readRequests.shift())}})(e2),X(r2)===0?Fe(e2,a2,n2,i2):(e2._pendingPullIntos.
length>0&&He(e2),G(r2,new Uint8Array(a2,n2,i2),!1))):ut(r2)?(Fe(e2,a2,n2,i2),ze(r2,Qe(e2))):Fe(e2,a2,n2,i2),je(e2)}function Xe(e2,t2){
let r2=e2._controlledReadableByteStream;r2._state==="readable"&&(ke(e2),qe(e2),Ve(e2),xr(r2,t2))}function Je(e2,t2){let r2=e2.
_queue.shift();e2._queueTotalSize-=r2.byteLength,Ye(e2);let o2=new Uint8Array(r2.buffer,r2.byteOffset,r2.byteLength);t2.
_chunkSteps(o2)}function Ke(e2){if(e2._byobRequest===null&&e2._pendingPullIntos.length>0){let t2=e2._pendingPullIntos.peek(),
r2=new Uint8Array(t2.buffer,t2.byteOffset+t2.bytesFilled,t2.byteLength-t2.bytesFilled),o2=Object.create(ReadableStreamBYOBRequest.
prototype);(function(e3,t3,r3){e3._associatedReadableByteStreamController=t3,e3._view=r3})(o2,e2,r2),e2._byobRequest=o2}
return e2._byobRequest}function Ze(e2){let t2=e2._controlledReadableByteStream._state;return t2==="errored"?null:t2==="c\
losed"?0:e2._strategyHWM-e2._queueTotalSize}function et(e2,t2){let r2=e2._pendingPullIntos.peek();if(e2._controlledReadableByteStream.
_state==="closed"){if(t2!==0)throw new TypeError("bytesWritten must be 0 when calling respond() on a closed stream")}else{
if(t2===0)throw new TypeError("bytesWritten must be greater than 0 when calling respond() on a readable stream");if(r2.bytesFilled+
t2>r2.byteLength)throw new RangeError("bytesWritten out of range")}r2.buffer=ce(r2.buffer),Ne(e2,t2)}function tt(e2,t2){
let r2=e2._pendingPullIntos.peek();if(e2._controlledReadableByteStream._state==="closed"){if(t2.byteLength!==0)throw new TypeError(
"The view's length must be 0 when calling respondWithNewView() on a closed stream")}else if(t2.byteLength===0)throw new TypeError(
"The view's length must be greater than 0 when calling respondWithNewView() on a readable stream");if(r2.byteOffset+r2.bytesFilled!==
t2.byteOffset)throw new RangeError("The region specified by view does not match byobRequest");if(r2.bufferByteLength!==t2.
buffer.byteLength)throw new RangeError("The buffer of view has different capacity than byobRequest");if(r2.bytesFilled+t2.
byteLength>r2.byteLength)throw new RangeError("The region specified by view is larger than byobRequest");let o2=t2.byteLength;
r2.buffer=ce(t2.buffer),Ne(e2,o2)}function rt(e2,t2,r2,o2,n2,i2,a2){t2._controlledReadableByteStream=e2,t2._pullAgain=!1,
t2._pulling=!1,t2._byobRequest=null,t2._queue=t2._queueTotalSize=void 0,qe(t2),t2._closeRequested=!1,t2._started=!1,t2._strategyHWM=
i2,t2._pullAlgorithm=o2,t2._cancelAlgorithm=n2,t2._autoAllocateChunkSize=a2,t2._pendingPullIntos=new v,e2._readableStreamController=
t2,h(c(r2()),()=>(t2._started=!0,je(t2),null),e3=>(Xe(t2,e3),null))}function ot(e2){return new TypeError(`ReadableStream\
BYOBRequest.prototype.${e2} can only be used on a ReadableStreamBYOBRequest`)}function nt(e2){return new TypeError(`Read\
ableByteStreamController.prototype.${e2} can only be used on a ReadableByteStreamController`)}function it(e2,t2){if((e2=
`${e2}`)!="byob")throw new TypeError(`${t2} '${e2}' is not a valid enumeration value for ReadableStreamReaderMode`);return e2}
function at(e2){return new ReadableStreamBYOBReader(e2)}function st(e2,t2){e2._reader._readIntoRequests.push(t2)}function lt(e2){
return e2._reader._readIntoRequests.length}function ut(e2){let t2=e2._reader;return t2!==void 0&&!!ft(t2)}function ft(e2){
return!!t(e2)&&!!Object.prototype.hasOwnProperty.call(e2,"_readIntoRequests")&&e2 instanceof ReadableStreamBYOBReader}function ht(e2,t2,r2,o2){
let n2=e2._ownerReadableStream;n2._disturbed=!0,n2._state==="errored"?o2._errorSteps(n2._storedError):(function(e3,t3,r3,o3){
let n3=e3._controlledReadableByteStream,i2=t3.constructor,a2=We(i2),{byteOffset:s2,byteLength:l2}=t3,u2=r3*a2,c2;try{c2=
ce(t3.buffer)}catch(e4){return void o3._errorSteps(e4)}let d2={buffer:c2,bufferByteLength:c2.byteLength,byteOffset:s2,byteLength:l2,
bytesFilled:0,minimumFill:u2,elementSize:a2,viewConstructor:i2,readerType:"byob"};if(e3._pendingPullIntos.length>0)return e3.
_pendingPullIntos.push(d2),void st(n3,o3);if(n3._state==="closed"){let e4=new i2(d2.buffer,d2.byteOffset,0);return void o3.
_closeSteps(e4)}if(e3._queueTotalSize>0){if($e(e3,d2)){let t4=De(d2);return Ye(e3),void o3._chunkSteps(t4)}if(e3._closeRequested){
let t4=new TypeError("Insufficient bytes to fill elements in the given buffer");return Xe(e3,t4),void o3._errorSteps(t4)}}
e3._pendingPullIntos.push(d2),st(n3,o3),je(e3)})(n2._readableStreamController,t2,r2,o2)}function bt(e2,t2){let r2=e2._readIntoRequests;
e2._readIntoRequests=new v,r2.forEach(e3=>{e3._errorSteps(t2)})}function _t(e2){return new TypeError(`ReadableStreamBYOB\
Reader.prototype.${e2} can only be used on a ReadableStreamBYOBReader`)}function mt(e2,t2){let{highWaterMark:r2}=e2;if(r2===
void 0)return t2;if(Re(r2)||r2<0)throw new RangeError("Invalid highWaterMark");return r2}function pt(e2){let{size:t2}=e2;
return t2||(()=>1)}function yt(e2,t2){L(e2,t2);let r2=e2?.highWaterMark,o2=e2?.size;return{highWaterMark:r2===void 0?void 0:
x(r2),size:o2===void 0?void 0:St(o2,`${t2} has member 'size' that`)}}function St(e2,t2){return I(e2,t2),t3=>x(e2(t3))}function gt(e2,t2,r2){
return I(e2,r2),r3=>g(e2,t2,[r3])}function vt(e2,t2,r2){return I(e2,r2),()=>g(e2,t2,[])}function wt(e2,t2,r2){return I(e2,
r2),r3=>S(e2,t2,[r3])}function Rt(e2,t2,r2){return I(e2,r2),(r3,o2)=>g(e2,t2,[r3,o2])}function Tt(e2,t2){if(!qt(e2))throw new TypeError(
`${t2} is not a WritableStream.`)}function Pt(e2){return new WritableStreamDefaultWriter(e2)}function Ct(e2){e2._state="\
writable",e2._storedError=void 0,e2._writer=void 0,e2._writableStreamController=void 0,e2._writeRequests=new v,e2._inFlightWriteRequest=
void 0,e2._closeRequest=void 0,e2._inFlightCloseRequest=void 0,e2._pendingAbortRequest=void 0,e2._backpressure=!1}function qt(e2){
return!!t(e2)&&!!Object.prototype.hasOwnProperty.call(e2,"_writableStreamController")&&e2 instanceof WritableStream}function Et(e2){
return e2._writer!==void 0}function Wt(e2,t2){var r2;if(e2._state==="closed"||e2._state==="errored")return c(void 0);e2.
_writableStreamController._abortReason=t2,(r2=e2._writableStreamController._abortController)===null||r2===void 0||r2.abort(
t2);let o2=e2._state;if(o2==="closed"||o2==="errored")return c(void 0);if(e2._pendingAbortRequest!==void 0)return e2._pendingAbortRequest.
_promise;let n2=!1;o2==="erroring"&&(n2=!0,t2=void 0);let i2=u((r3,o3)=>{e2._pendingAbortRequest={_promise:void 0,_resolve:r3,
_reject:o3,_reason:t2,_wasAlreadyErroring:n2}});return e2._pendingAbortRequest._promise=i2,n2||jt(e2,t2),i2}function Ot(e2){
let t2=e2._state;if(t2==="closed"||t2==="errored")return d(new TypeError(`The stream (in ${t2} state) is not in the writ\
able state and cannot be closed`));let r2=u((t3,r3)=>{let o3={_resolve:t3,_reject:r3};e2._closeRequest=o3}),o2=e2._writer;
var n2;return o2!==void 0&&e2._backpressure&&t2==="writable"&&cr(o2),Ce(n2=e2._writableStreamController,xt,0),Ut(n2),r2}
function Bt(e2,t2){e2._state!=="writable"?kt(e2):jt(e2,t2)}function jt(e2,t2){let r2=e2._writableStreamController;e2._state=
"erroring",e2._storedError=t2;let o2=e2._writer;o2!==void 0&&$t(o2,t2),!(function(e3){return!(e3._inFlightWriteRequest===
void 0&&e3._inFlightCloseRequest===void 0)})(e2)&&r2._started&&kt(e2)}function kt(e2){e2._state="errored",e2._writableStreamController[R]();
let t2=e2._storedError;if(e2._writeRequests.forEach(e3=>{e3._reject(t2)}),e2._writeRequests=new v,e2._pendingAbortRequest===
void 0)return void zt(e2);let r2=e2._pendingAbortRequest;if(e2._pendingAbortRequest=void 0,r2._wasAlreadyErroring)return r2.
_reject(t2),void zt(e2);h(e2._writableStreamController[w](r2._reason),()=>(r2._resolve(),zt(e2),null),t3=>(r2._reject(t3),
zt(e2),null))}function At(e2){return e2._closeRequest!==void 0||e2._inFlightCloseRequest!==void 0}function zt(e2){e2._closeRequest!==
void 0&&(e2._closeRequest._reject(e2._storedError),e2._closeRequest=void 0);let t2=e2._writer;t2!==void 0&&nr(t2,e2._storedError)}
function Dt(e2,t2){let r2=e2._writer;r2!==void 0&&t2!==e2._backpressure&&(t2?(function(e3){ar(e3)})(r2):cr(r2)),e2._backpressure=
t2}function Ft(e2){return!!t(e2)&&!!Object.prototype.hasOwnProperty.call(e2,"_ownerWritableStream")&&e2 instanceof WritableStreamDefaultWriter}
function Lt(e2){return Ot(e2._ownerWritableStream)}function It(e2,t2){e2._closedPromiseState==="pending"?nr(e2,t2):(function(e3,t3){
or(e3,t3)})(e2,t2)}function $t(e2,t2){e2._readyPromiseState==="pending"?ur(e2,t2):(function(e3,t3){sr(e3,t3)})(e2,t2)}function Mt(e2){
let t2=e2._ownerWritableStream,r2=new TypeError("Writer was released and can no longer be used to monitor the stream's c\
losedness");$t(e2,r2),It(e2,r2),t2._writer=void 0,e2._ownerWritableStream=void 0}function Yt(e2,t2){let r2=e2._ownerWritableStream,
o2=r2._writableStreamController,n2=(function(e3,t3){if(e3._strategySizeAlgorithm===void 0)return 1;try{return e3._strategySizeAlgorithm(
t3)}catch(t4){return Gt(e3,t4),1}})(o2,t2);if(r2!==e2._ownerWritableStream)return d(tr("write to"));let i2=r2._state;if(i2===
"errored")return d(r2._storedError);if(At(r2)||i2==="closed")return d(new TypeError("The stream is closing or closed and\
 cannot be written to"));if(i2==="erroring")return d(r2._storedError);let a2=(function(e3){return u((t3,r3)=>{let o3={_resolve:t3,
_reject:r3};e3._writeRequests.push(o3)})})(r2);return(function(e3,t3,r3){try{Ce(e3,t3,r3)}catch(t4){return void Gt(e3,t4)}
let o3=e3._controlledWritableStream;!At(o3)&&o3._state==="writable"&&Dt(o3,Xt(e3)),Ut(e3)})(o2,t2,n2),a2}function Qt(e2){
return!!t(e2)&&!!Object.prototype.hasOwnProperty.call(e2,"_controlledWritableStream")&&e2 instanceof WritableStreamDefaultController}
function Nt(e2,t2,r2,o2,n2,i2,a2,s2){t2._controlledWritableStream=e2,e2._writableStreamController=t2,t2._queue=void 0,t2.
_queueTotalSize=void 0,qe(t2),t2._abortReason=void 0,t2._abortController=(function(){if(typeof AbortController=="functio\
n")return new AbortController})(),t2._started=!1,t2._strategySizeAlgorithm=s2,t2._strategyHWM=a2,t2._writeAlgorithm=o2,t2.
_closeAlgorithm=n2,t2._abortAlgorithm=i2;let l2=Xt(t2);Dt(e2,l2),h(c(r2()),()=>(t2._started=!0,Ut(t2),null),r3=>(t2._started=
!0,Bt(e2,r3),null))}function Ht(e2){e2._writeAlgorithm=void 0,e2._closeAlgorithm=void 0,e2._abortAlgorithm=void 0,e2._strategySizeAlgorithm=
void 0}function Vt(e2){return e2._strategyHWM-e2._queueTotalSize}function Ut(e2){let t2=e2._controlledWritableStream;if(!e2.
_started||t2._inFlightWriteRequest!==void 0)return;if(t2._state==="erroring")return void kt(t2);if(e2._queue.length===0)
return;let r2=e2._queue.peek().value;r2===xt?(function(e3){let t3=e3._controlledWritableStream;(function(e4){e4._inFlightCloseRequest=
e4._closeRequest,e4._closeRequest=void 0})(t3),Pe(e3);let r3=e3._closeAlgorithm();Ht(e3),h(r3,()=>((function(e4){e4._inFlightCloseRequest.
_resolve(void 0),e4._inFlightCloseRequest=void 0,e4._state==="erroring"&&(e4._storedError=void 0,e4._pendingAbortRequest!==
void 0&&(e4._pendingAbortRequest._resolve(),e4._pendingAbortRequest=void 0)),e4._state="closed";let t4=e4._writer;t4!==void 0&&
ir(t4)})(t3),null),e4=>((function(e5,t4){e5._inFlightCloseRequest._reject(t4),e5._inFlightCloseRequest=void 0,e5._pendingAbortRequest!==
void 0&&(e5._pendingAbortRequest._reject(t4),e5._pendingAbortRequest=void 0),Bt(e5,t4)})(t3,e4),null))})(e2):(function(e3,t3){
let r3=e3._controlledWritableStream;(function(e4){e4._inFlightWriteRequest=e4._writeRequests.shift()})(r3);let o2=e3._writeAlgorithm(
t3);h(o2,()=>{(function(e4){e4._inFlightWriteRequest._resolve(void 0),e4._inFlightWriteRequest=void 0})(r3);let t4=r3._state;
if(Pe(e3),!At(r3)&&t4==="writable"){let t5=Xt(e3);Dt(r3,t5)}return Ut(e3),null},t4=>(r3._state==="writable"&&Ht(e3),(function(e4,t5){
e4._inFlightWriteRequest._reject(t5),e4._inFlightWriteRequest=void 0,Bt(e4,t5)})(r3,t4),null))})(e2,r2)}function Gt(e2,t2){
e2._controlledWritableStream._state==="writable"&&Jt(e2,t2)}function Xt(e2){return Vt(e2)<=0}function Jt(e2,t2){let r2=e2.
_controlledWritableStream;Ht(e2),jt(r2,t2)}function Kt(e2){return new TypeError(`WritableStream.prototype.${e2} can only\
 be used on a WritableStream`)}function Zt(e2){return new TypeError(`WritableStreamDefaultController.prototype.${e2} can\
 only be used on a WritableStreamDefaultController`)}function er(e2){return new TypeError(`WritableStreamDefaultWriter.p\
rototype.${e2} can only be used on a WritableStreamDefaultWriter`)}function tr(e2){return new TypeError("Cannot "+e2+" a\
 stream using a released writer")}function rr(e2){e2._closedPromise=u((t2,r2)=>{e2._closedPromise_resolve=t2,e2._closedPromise_reject=
r2,e2._closedPromiseState="pending"})}function or(e2,t2){rr(e2),nr(e2,t2)}function nr(e2,t2){e2._closedPromise_reject!==
void 0&&(p(e2._closedPromise),e2._closedPromise_reject(t2),e2._closedPromise_resolve=void 0,e2._closedPromise_reject=void 0,
e2._closedPromiseState="rejected")}function ir(e2){e2._closedPromise_resolve!==void 0&&(e2._closedPromise_resolve(void 0),
e2._closedPromise_resolve=void 0,e2._closedPromise_reject=void 0,e2._closedPromiseState="resolved")}function ar(e2){e2._readyPromise=
u((t2,r2)=>{e2._readyPromise_resolve=t2,e2._readyPromise_reject=r2}),e2._readyPromiseState="pending"}function sr(e2,t2){
ar(e2),ur(e2,t2)}function lr(e2){ar(e2),cr(e2)}function ur(e2,t2){e2._readyPromise_reject!==void 0&&(p(e2._readyPromise),
e2._readyPromise_reject(t2),e2._readyPromise_resolve=void 0,e2._readyPromise_reject=void 0,e2._readyPromiseState="reject\
ed")}function cr(e2){e2._readyPromise_resolve!==void 0&&(e2._readyPromise_resolve(void 0),e2._readyPromise_resolve=void 0,
e2._readyPromise_reject=void 0,e2._readyPromiseState="fulfilled")}function hr(e2,t2,r2,o2,n2,i2){let a2=V(e2),s2=Pt(t2);
e2._disturbed=!0;let l2=new br(s2),_2=new mr(l2);return u((m2,y2)=>{let S2;if(i2!==void 0){if(S2=()=>{let r3=i2.reason!==
void 0?i2.reason:new fr("Aborted","AbortError"),a3=[];o2||a3.push(()=>t2._state==="writable"?Wt(t2,r3):c(void 0)),n2||a3.
push(()=>e2._state==="readable"?Mr(e2,r3):c(void 0)),T2(()=>Promise.all(a3.map(e3=>e3())),!0,r3)},i2.aborted)return void S2();
i2.addEventListener("abort",S2)}function g2(){for(;!l2._shuttingDown&&!t2._backpressure&&t2._state==="writable"&&!At(t2)&&
e2._state==="readable"&&re(a2);)te(a2,_2);if(l2._shuttingDown)return c(!0);if(t2._backpressure)return f(s2._readyPromise,
g2);let r3=new _r(l2);return te(a2,r3),r3._promise}var v2,w2,R2;if(pr(e2,a2._closedPromise,e3=>(o2?P2(!0,e3):T2(()=>Wt(t2,
e3),!0,e3),null)),pr(t2,s2._closedPromise,t3=>(n2?P2(!0,t3):T2(()=>Mr(e2,t3),!0,t3),null)),v2=e2,w2=a2._closedPromise,R2=
()=>(r2?P2():T2(()=>(function(e3){let t3=e3._ownerWritableStream,r3=t3._state;return At(t3)||r3==="closed"?c(void 0):r3===
"errored"?d(t3._storedError):Lt(e3)})(s2)),null),v2._state==="closed"?R2():b(w2,R2),At(t2)||t2._state==="closed"){let t3=new TypeError(
"the destination writable stream closed before all data could be piped to it");n2?P2(!0,t3):T2(()=>Mr(e2,t3),!0,t3)}function T2(e3,r3,o3){
function n3(){return h(e3(),()=>C2(r3,o3),e4=>C2(!0,e4)),null}l2._shuttingDown||(l2._shuttingDown=!0,t2._state!=="writab\
le"||At(t2)?n3():b(l2._waitForWritesToFinish(),n3))}function P2(e3,r3){l2._shuttingDown||(l2._shuttingDown=!0,t2._state!==
"writable"||At(t2)?C2(e3,r3):b(l2._waitForWritesToFinish(),()=>C2(e3,r3)))}function C2(e3,t3){return Mt(s2),O(a2),i2!==void 0&&
i2.removeEventListener("abort",S2),e3?y2(t3):m2(void 0),null}p(u((e3,t3)=>{(function r3(o3){o3?e3():f(g2(),r3,t3)})(!1)}))})}
function pr(e2,t2,r2){e2._state==="errored"?r2(e2._storedError):_(t2,r2)}function yr(e2){return!!t(e2)&&!!Object.prototype.
hasOwnProperty.call(e2,"_controlledReadableStream")&&e2 instanceof ReadableStreamDefaultController}function Sr(e2){if(gr(
e2)){if(e2._pulling)return void(e2._pullAgain=!0);e2._pulling=!0,h(e2._pullAlgorithm(),()=>(e2._pulling=!1,e2._pullAgain&&
(e2._pullAgain=!1,Sr(e2)),null),t2=>(Tr(e2,t2),null))}}function gr(e2){let t2=e2._controlledReadableStream;return!Cr(e2)||
!e2._started?!1:$r(t2)&&X(t2)>0?!0:Pr(e2)>0}function vr(e2){e2._pullAlgorithm=void 0,e2._cancelAlgorithm=void 0,e2._strategySizeAlgorithm=
void 0}function wr(e2){if(!Cr(e2))return;let t2=e2._controlledReadableStream;e2._closeRequested=!0,e2._queue.length===0&&
(vr(e2),Yr(t2))}function Rr(e2,t2){if(!Cr(e2))return;let r2=e2._controlledReadableStream;if($r(r2)&&X(r2)>0)G(r2,t2,!1);else{
let r3;try{r3=e2._strategySizeAlgorithm(t2)}catch(t3){throw Tr(e2,t3),t3}try{Ce(e2,t2,r3)}catch(t3){throw Tr(e2,t3),t3}}
Sr(e2)}function Tr(e2,t2){let r2=e2._controlledReadableStream;r2._state==="readable"&&(qe(e2),vr(e2),xr(r2,t2))}function Pr(e2){
let t2=e2._controlledReadableStream._state;return t2==="errored"?null:t2==="closed"?0:e2._strategyHWM-e2._queueTotalSize}
function Cr(e2){let t2=e2._controlledReadableStream._state;return!e2._closeRequested&&t2==="readable"}function qr(e2,t2,r2,o2,n2,i2,a2){
t2._controlledReadableStream=e2,t2._queue=void 0,t2._queueTotalSize=void 0,qe(t2),t2._started=!1,t2._closeRequested=!1,t2.
_pullAgain=!1,t2._pulling=!1,t2._strategySizeAlgorithm=a2,t2._strategyHWM=i2,t2._pullAlgorithm=o2,t2._cancelAlgorithm=n2,
e2._readableStreamController=t2,h(c(r2()),()=>(t2._started=!0,Sr(t2),null),e3=>(Tr(t2,e3),null))}function Er(e2){return new TypeError(
`ReadableStreamDefaultController.prototype.${e2} can only be used on a ReadableStreamDefaultController`)}function Wr(e2,t2){
return Oe(e2._readableStreamController)?(function(e3){let t3,r2,o2,n2,i2,a2=V(e3),s2=!1,l2=!1,d2=!1,f2=!1,h2=!1,b2=u(e4=>{
i2=e4});function m2(e4){_(e4._closedPromise,t4=>(e4!==a2||(Xe(o2._readableStreamController,t4),Xe(n2._readableStreamController,
t4),f2&&h2||i2(void 0)),null))}function p2(){ft(a2)&&(O(a2),a2=V(e3),m2(a2)),te(a2,{_chunkSteps:t4=>{y(()=>{l2=!1,d2=!1;
let r3=t4,a3=t4;if(!f2&&!h2)try{a3=Te(t4)}catch(t5){return Xe(o2._readableStreamController,t5),Xe(n2._readableStreamController,
t5),void i2(Mr(e3,t5))}f2||Ge(o2._readableStreamController,r3),h2||Ge(n2._readableStreamController,a3),s2=!1,l2?g2():d2&&
v2()})},_closeSteps:()=>{s2=!1,f2||Ue(o2._readableStreamController),h2||Ue(n2._readableStreamController),o2._readableStreamController.
_pendingPullIntos.length>0&&et(o2._readableStreamController,0),n2._readableStreamController._pendingPullIntos.length>0&&
et(n2._readableStreamController,0),f2&&h2||i2(void 0)},_errorSteps:()=>{s2=!1}})}function S2(t4,r3){ee(a2)&&(O(a2),a2=at(
e3),m2(a2));let u2=r3?n2:o2,c2=r3?o2:n2;ht(a2,t4,1,{_chunkSteps:t5=>{y(()=>{l2=!1,d2=!1;let o3=r3?h2:f2;if(r3?f2:h2)o3||
tt(u2._readableStreamController,t5);else{let r4;try{r4=Te(t5)}catch(t6){return Xe(u2._readableStreamController,t6),Xe(c2.
_readableStreamController,t6),void i2(Mr(e3,t6))}o3||tt(u2._readableStreamController,t5),Ge(c2._readableStreamController,
r4)}s2=!1,l2?g2():d2&&v2()})},_closeSteps:e4=>{s2=!1;let t5=r3?h2:f2,o3=r3?f2:h2;t5||Ue(u2._readableStreamController),o3||
Ue(c2._readableStreamController),e4!==void 0&&(t5||tt(u2._readableStreamController,e4),!o3&&c2._readableStreamController.
_pendingPullIntos.length>0&&et(c2._readableStreamController,0)),t5&&o3||i2(void 0)},_errorSteps:()=>{s2=!1}})}function g2(){
if(s2)return l2=!0,c(void 0);s2=!0;let e4=Ke(o2._readableStreamController);return e4===null?p2():S2(e4._view,!1),c(void 0)}
function v2(){if(s2)return d2=!0,c(void 0);s2=!0;let e4=Ke(n2._readableStreamController);return e4===null?p2():S2(e4._view,
!0),c(void 0)}function w2(o3){if(f2=!0,t3=o3,h2){let o4=le([t3,r2]),n3=Mr(e3,o4);i2(n3)}return b2}function R2(o3){if(h2=
!0,r2=o3,f2){let o4=le([t3,r2]),n3=Mr(e3,o4);i2(n3)}return b2}function T2(){}return o2=Fr(T2,g2,w2),n2=Fr(T2,v2,R2),m2(a2),
[o2,n2]})(e2):(function(e3){let t3=V(e3),r2,o2,n2,i2,a2,s2=!1,l2=!1,d2=!1,f2=!1,h2=u(e4=>{a2=e4});function b2(){return s2?
(l2=!0,c(void 0)):(s2=!0,te(t3,{_chunkSteps:e4=>{y(()=>{l2=!1;let t4=e4,r3=e4;d2||Rr(n2._readableStreamController,t4),f2||
Rr(i2._readableStreamController,r3),s2=!1,l2&&b2()})},_closeSteps:()=>{s2=!1,d2||wr(n2._readableStreamController),f2||wr(
i2._readableStreamController),d2&&f2||a2(void 0)},_errorSteps:()=>{s2=!1}}),c(void 0))}function m2(t4){if(d2=!0,r2=t4,f2){
let t5=le([r2,o2]),n3=Mr(e3,t5);a2(n3)}return h2}function p2(t4){if(f2=!0,o2=t4,d2){let t5=le([r2,o2]),n3=Mr(e3,t5);a2(n3)}
return h2}function S2(){}return n2=Dr(S2,b2,m2),i2=Dr(S2,b2,p2),_(t3._closedPromise,e4=>(Tr(n2._readableStreamController,
e4),Tr(i2._readableStreamController,e4),d2&&f2||a2(void 0),null)),[n2,i2]})(e2)}function Or(r2){return t(o2=r2)&&o2.getReader!==
void 0?(function(r3){let o3;function n2(){let e2;try{e2=r3.read()}catch(e3){return d(e3)}return m(e2,e3=>{if(!t(e3))throw new TypeError(
"The promise returned by the reader.read() method must fulfill with an object");if(e3.done)wr(o3._readableStreamController);else{
let t2=e3.value;Rr(o3._readableStreamController,t2)}})}function i2(e2){try{return c(r3.cancel(e2))}catch(e3){return d(e3)}}
return o3=Dr(e,n2,i2,0),o3})(r2.getReader()):(function(r3){let o3,n2=me(r3,"async");function i2(){let e2;try{e2=pe(n2)}catch(e3){
return d(e3)}return m(c(e2),e3=>{if(!t(e3))throw new TypeError("The promise returned by the iterator.next() method must \
fulfill with an object");if(e3.done)wr(o3._readableStreamController);else{let t2=e3.value;Rr(o3._readableStreamController,
t2)}})}function a2(e2){let r4=n2.iterator,o4;try{o4=he(r4,"return")}catch(e3){return d(e3)}return o4===void 0?c(void 0):
m(g(o4,r4,[e2]),e3=>{if(!t(e3))throw new TypeError("The promise returned by the iterator.return() method must fulfill wi\
th an object")})}return o3=Dr(e,i2,a2,0),o3})(r2);var o2}function Br(e2,t2,r2){return I(e2,r2),r3=>g(e2,t2,[r3])}function jr(e2,t2,r2){
return I(e2,r2),r3=>g(e2,t2,[r3])}function kr(e2,t2,r2){return I(e2,r2),r3=>S(e2,t2,[r3])}function Ar(e2,t2){if((e2=`${e2}`)!=
"bytes")throw new TypeError(`${t2} '${e2}' is not a valid enumeration value for ReadableStreamType`);return e2}function zr(e2,t2){
L(e2,t2);let r2=e2?.preventAbort,o2=e2?.preventCancel,n2=e2?.preventClose,i2=e2?.signal;return i2!==void 0&&(function(e3,t3){
if(!(function(e4){if(typeof e4!="object"||e4===null)return!1;try{return typeof e4.aborted=="boolean"}catch{return!1}})(e3))
throw new TypeError(`${t3} is not an AbortSignal.`)})(i2,`${t2} has member 'signal' that`),{preventAbort:!!r2,preventCancel:!!o2,
preventClose:!!n2,signal:i2}}function Dr(e2,t2,r2,o2=1,n2=()=>1){let i2=Object.create(ReadableStream.prototype);return Lr(
i2),qr(i2,Object.create(ReadableStreamDefaultController.prototype),e2,t2,r2,o2,n2),i2}function Fr(e2,t2,r2){let o2=Object.
create(ReadableStream.prototype);return Lr(o2),rt(o2,Object.create(ReadableByteStreamController.prototype),e2,t2,r2,0,void 0),
o2}function Lr(e2){e2._state="readable",e2._reader=void 0,e2._storedError=void 0,e2._disturbed=!1}function Ir(e2){return!!t(
e2)&&!!Object.prototype.hasOwnProperty.call(e2,"_readableStreamController")&&e2 instanceof ReadableStream}function $r(e2){
return e2._reader!==void 0}function Mr(t2,r2){if(t2._disturbed=!0,t2._state==="closed")return c(void 0);if(t2._state==="\
errored")return d(t2._storedError);Yr(t2);let o2=t2._reader;if(o2!==void 0&&ft(o2)){let e2=o2._readIntoRequests;o2._readIntoRequests=
new v,e2.forEach(e3=>{e3._closeSteps(void 0)})}return m(t2._readableStreamController[T](r2),e)}function Yr(e2){e2._state=
"closed";let t2=e2._reader;if(t2!==void 0&&(z(t2),ee(t2))){let e3=t2._readRequests;t2._readRequests=new v,e3.forEach(e4=>{
e4._closeSteps()})}}function xr(e2,t2){e2._state="errored",e2._storedError=t2;let r2=e2._reader;r2!==void 0&&(A(r2,t2),ee(
r2)?oe(r2,t2):bt(r2,t2))}function Qr(e2){return new TypeError(`ReadableStream.prototype.${e2} can only be used on a Read\
ableStream`)}function Nr(e2,t2){L(e2,t2);let r2=e2?.highWaterMark;return Y(r2,"highWaterMark","QueuingStrategyInit"),{highWaterMark:x(
r2)}}function Vr(e2){return new TypeError(`ByteLengthQueuingStrategy.prototype.${e2} can only be used on a ByteLengthQue\
uingStrategy`)}function Ur(e2){return!!t(e2)&&!!Object.prototype.hasOwnProperty.call(e2,"_byteLengthQueuingStrategyHighW\
aterMark")&&e2 instanceof ByteLengthQueuingStrategy}function Xr(e2){return new TypeError(`CountQueuingStrategy.prototype\
.${e2} can only be used on a CountQueuingStrategy`)}function Jr(e2){return!!t(e2)&&!!Object.prototype.hasOwnProperty.call(
e2,"_countQueuingStrategyHighWaterMark")&&e2 instanceof CountQueuingStrategy}function Kr(e2,t2,r2){return I(e2,r2),r3=>g(
e2,t2,[r3])}function Zr(e2,t2,r2){return I(e2,r2),r3=>S(e2,t2,[r3])}function eo(e2,t2,r2){return I(e2,r2),(r3,o2)=>g(e2,
t2,[r3,o2])}function to(e2,t2,r2){return I(e2,r2),r3=>g(e2,t2,[r3])}function ro(e2){return!!t(e2)&&!!Object.prototype.hasOwnProperty.
call(e2,"_transformStreamController")&&e2 instanceof TransformStream}function oo(e2,t2){Tr(e2._readable._readableStreamController,
t2),no(e2,t2)}function no(e2,t2){lo(e2._transformStreamController),Gt(e2._writable._writableStreamController,t2),io(e2)}
function io(e2){e2._backpressure&&ao(e2,!1)}function ao(e2,t2){e2._backpressureChangePromise!==void 0&&e2._backpressureChangePromise_resolve(),
e2._backpressureChangePromise=u(t3=>{e2._backpressureChangePromise_resolve=t3}),e2._backpressure=t2}function so(e2){return!!t(
e2)&&!!Object.prototype.hasOwnProperty.call(e2,"_controlledTransformStream")&&e2 instanceof TransformStreamDefaultController}
function lo(e2){e2._transformAlgorithm=void 0,e2._flushAlgorithm=void 0,e2._cancelAlgorithm=void 0}function uo(e2,t2){let r2=e2.
_controlledTransformStream,o2=r2._readable._readableStreamController;if(!Cr(o2))throw new TypeError("Readable side is no\
t in a state that permits enqueue");try{Rr(o2,t2)}catch(e3){throw no(r2,e3),r2._readable._storedError}(function(e3){return!gr(
e3)})(o2)!==r2._backpressure&&ao(r2,!0)}function co(e2,t2){return m(e2._transformAlgorithm(t2),void 0,t3=>{throw oo(e2._controlledTransformStream,
t3),t3})}function fo(e2){return new TypeError(`TransformStreamDefaultController.prototype.${e2} can only be used on a Tr\
ansformStreamDefaultController`)}function ho(e2){e2._finishPromise_resolve!==void 0&&(e2._finishPromise_resolve(),e2._finishPromise_resolve=
void 0,e2._finishPromise_reject=void 0)}function bo(e2,t2){e2._finishPromise_reject!==void 0&&(p(e2._finishPromise),e2._finishPromise_reject(
t2),e2._finishPromise_resolve=void 0,e2._finishPromise_reject=void 0)}function _o(e2){return new TypeError(`TransformStr\
eam.prototype.${e2} can only be used on a TransformStream`)}var r,n,i,a,s,l,y,v,w,R,T,P,C,q,D,F,ReadableStreamDefaultReader,
K,Z,ie,ae,se,ce,de,_e,ye,Se,ge,Re,ReadableStreamBYOBRequest,ReadableByteStreamController,ReadableStreamBYOBReader,ct,dt,
WritableStream,WritableStreamDefaultWriter,xt,WritableStreamDefaultController,dr,fr,br,_r,mr,ReadableStreamDefaultController,
ReadableStream,Hr,ByteLengthQueuingStrategy,Gr,CountQueuingStrategy,TransformStream,TransformStreamDefaultController,init_ponyfill=__esm(
{"../../work/main/node_modules/web-streams-polyfill/dist/ponyfill.mjs"(){r=e;n=Promise,i=Promise.resolve.bind(n),a=Promise.
prototype.then,s=Promise.reject.bind(n),l=i;y=e2=>{if(typeof queueMicrotask=="function")y=queueMicrotask;else{let e3=c(void 0);
y=t2=>f(e3,t2)}return y(e2)};v=class{constructor(){this._cursor=0,this._size=0,this._front={_elements:[],_next:void 0},this.
_back=this._front,this._cursor=0,this._size=0}get length(){return this._size}push(e2){let t2=this._back,r2=t2;t2._elements.
length===16383&&(r2={_elements:[],_next:void 0}),t2._elements.push(e2),r2!==t2&&(this._back=r2,t2._next=r2),++this._size}shift(){
let e2=this._front,t2=e2,r2=this._cursor,o2=r2+1,n2=e2._elements,i2=n2[r2];return o2===16384&&(t2=e2._next,o2=0),--this.
_size,this._cursor=o2,e2!==t2&&(this._front=t2),n2[r2]=void 0,i2}forEach(e2){let t2=this._cursor,r2=this._front,o2=r2._elements;
for(;!(t2===o2.length&&r2._next===void 0||t2===o2.length&&(r2=r2._next,o2=r2._elements,t2=0,o2.length===0));)e2(o2[t2]),
++t2}peek(){let e2=this._front,t2=this._cursor;return e2._elements[t2]}},w=Symbol("[[AbortSteps]]"),R=Symbol("[[ErrorSte\
ps]]"),T=Symbol("[[CancelSteps]]"),P=Symbol("[[PullSteps]]"),C=Symbol("[[CanPullSyncSteps]]"),q=Symbol("[[ReleaseSteps]]");
D=Number.isFinite||function(e2){return typeof e2=="number"&&isFinite(e2)},F=Math.trunc||function(e2){return e2<0?Math.ceil(
e2):Math.floor(e2)};ReadableStreamDefaultReader=class{constructor(e2){if(M(e2,1,"ReadableStreamDefaultReader"),H(e2,"Fir\
st parameter"),$r(e2))throw new TypeError("This stream has already been locked for exclusive reading by another reader");
E(this,e2),this._readRequests=new v}get closed(){return ee(this)?this._closedPromise:d(ne("closed"))}cancel(e2=void 0){return ee(
this)?this._ownerReadableStream===void 0?d(B("cancel")):W(this,e2):d(ne("cancel"))}read(){if(!ee(this))return d(ne("read"));
if(this._ownerReadableStream===void 0)return d(B("read from"));let e2=re(this)?new Z:new K;return te(this,e2),e2._promise}releaseLock(){
if(!ee(this))throw ne("releaseLock");this._ownerReadableStream!==void 0&&(function(e2){O(e2);let t2=new TypeError("Reade\
r was released");oe(e2,t2)})(this)}};Object.defineProperties(ReadableStreamDefaultReader.prototype,{cancel:{enumerable:!0},
read:{enumerable:!0},releaseLock:{enumerable:!0},closed:{enumerable:!0}}),o(ReadableStreamDefaultReader.prototype.cancel,
"cancel"),o(ReadableStreamDefaultReader.prototype.read,"read"),o(ReadableStreamDefaultReader.prototype.releaseLock,"rele\
aseLock"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ReadableStreamDefaultReader.prototype,Symbol.toStringTag,
{value:"ReadableStreamDefaultReader",configurable:!0});K=class{constructor(){this._promise=u((e2,t2)=>{this._resolvePromise=
e2,this._rejectPromise=t2})}_chunkSteps(e2){this._resolvePromise({value:e2,done:!1})}_closeSteps(){this._resolvePromise(
{value:void 0,done:!0})}_errorSteps(e2){this._rejectPromise(e2)}},Z=class{constructor(){this._promise=void 0}_chunkSteps(e2){
this._promise=l({value:e2,done:!1})}_closeSteps(){this._promise=l({value:void 0,done:!0})}_errorSteps(e2){this._promise=
d(e2)}};ce=e2=>(ce=typeof e2.transfer=="function"?e3=>e3.transfer():typeof structuredClone=="function"?e3=>structuredClone(
e3,{transfer:[e3]}):e3=>e3,ce(e2)),de=e2=>(de=typeof e2.detached=="boolean"?e3=>e3.detached:e3=>e3.byteLength===0,de(e2));
_e=(se=(ie=Symbol.asyncIterator)!==null&&ie!==void 0?ie:(ae=Symbol.for)===null||ae===void 0?void 0:ae.call(Symbol,"Symbo\
l.asyncIterator"))!==null&&se!==void 0?se:"@@asyncIterator";ye=class{constructor(e2,t2){this._ongoingPromise=void 0,this.
_isFinished=!1,this._reader=e2,this._preventCancel=t2}next(){let e2=()=>this._nextSteps();return this._ongoingPromise=this.
_ongoingPromise?m(this._ongoingPromise,e2,e2):e2(),this._ongoingPromise}return(e2){let t2=()=>this._returnSteps(e2);return this.
_ongoingPromise=this._ongoingPromise?m(this._ongoingPromise,t2,t2):t2(),this._ongoingPromise}_nextSteps(){if(this._isFinished)
return Promise.resolve({value:void 0,done:!0});let e2=this._reader,t2=new Se(this);return te(e2,t2),t2._promise}_returnSteps(e2){
if(this._isFinished)return Promise.resolve({value:e2,done:!0});this._isFinished=!0;let t2=this._reader;if(!this._preventCancel){
let r2=W(t2,e2);return O(t2),m(r2,()=>({value:e2,done:!0}))}return O(t2),c({value:e2,done:!0})}},Se=class{constructor(e2){
this._iterator=e2,this._promise=u((e3,t2)=>{this._resolvePromise=e3,this._rejectPromise=t2})}_chunkSteps(e2){this._iterator.
_ongoingPromise=void 0,y(()=>this._resolvePromise({value:e2,done:!1}))}_closeSteps(){let e2=this._iterator;e2._ongoingPromise=
void 0,e2._isFinished=!0,O(e2._reader),this._resolvePromise({value:void 0,done:!0})}_errorSteps(e2){let t2=this._iterator;
t2._ongoingPromise=void 0,t2._isFinished=!0,O(t2._reader),this._rejectPromise(e2)}},ge={next(){return ve(this)?this._asyncIteratorImpl.
next():d(we("next"))},return(e2){return ve(this)?this._asyncIteratorImpl.return(e2):d(we("return"))},[_e](){return this}};
Object.defineProperty(ge,_e,{enumerable:!1});Re=Number.isNaN||function(e2){return e2!=e2};ReadableStreamBYOBRequest=class{constructor(){
throw new TypeError("Illegal constructor")}get view(){if(!Be(this))throw ot("view");return this._view}respond(e2){if(!Be(
this))throw ot("respond");if(M(e2,1,"respond"),e2=N(e2,"First parameter"),this._associatedReadableByteStreamController===
void 0)throw new TypeError("This BYOB request has been invalidated");if(de(this._view.buffer))throw new TypeError("The B\
YOB request's buffer has been detached and so cannot be used as a response");et(this._associatedReadableByteStreamController,
e2)}respondWithNewView(e2){if(!Be(this))throw ot("respondWithNewView");if(M(e2,1,"respondWithNewView"),!ArrayBuffer.isView(
e2))throw new TypeError("You can only respond with array buffer views");if(this._associatedReadableByteStreamController===
void 0)throw new TypeError("This BYOB request has been invalidated");if(de(e2.buffer))throw new TypeError("The given vie\
w's buffer has been detached and so cannot be used as a response");tt(this._associatedReadableByteStreamController,e2)}};
Object.defineProperties(ReadableStreamBYOBRequest.prototype,{respond:{enumerable:!0},respondWithNewView:{enumerable:!0},
view:{enumerable:!0}}),o(ReadableStreamBYOBRequest.prototype.respond,"respond"),o(ReadableStreamBYOBRequest.prototype.respondWithNewView,
"respondWithNewView"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ReadableStreamBYOBRequest.prototype,Symbol.
toStringTag,{value:"ReadableStreamBYOBRequest",configurable:!0});ReadableByteStreamController=class{constructor(){throw new TypeError(
"Illegal constructor")}get byobRequest(){if(!Oe(this))throw nt("byobRequest");return Ke(this)}get desiredSize(){if(!Oe(this))
throw nt("desiredSize");return Ze(this)}close(){if(!Oe(this))throw nt("close");if(this._closeRequested)throw new TypeError(
"The stream has already been closed; do not close it again!");let e2=this._controlledReadableByteStream._state;if(e2!=="\
readable")throw new TypeError(`The stream (in ${e2} state) is not in the readable state and cannot be closed`);Ue(this)}enqueue(e2){
if(!Oe(this))throw nt("enqueue");if(M(e2,1,"enqueue"),!ArrayBuffer.isView(e2))throw new TypeError("chunk must be an arra\
y buffer view");if(e2.byteLength===0)throw new TypeError("chunk must have non-zero byteLength");if(e2.buffer.byteLength===
0)throw new TypeError("chunk's buffer must have non-zero byteLength");if(this._closeRequested)throw new TypeError("strea\
m is closed or draining");let t2=this._controlledReadableByteStream._state;if(t2!=="readable")throw new TypeError(`The s\
tream (in ${t2} state) is not in the readable state and cannot be enqueued to`);Ge(this,e2)}error(e2=void 0){if(!Oe(this))
throw nt("error");Xe(this,e2)}[T](e2){ke(this),qe(this);let t2=this._cancelAlgorithm(e2);return Ve(this),t2}[P](e2){let t2=this.
_controlledReadableByteStream;if(this._queueTotalSize>0)return void Je(this,e2);let r2=this._autoAllocateChunkSize;if(r2!==
void 0){let t3;try{t3=new ArrayBuffer(r2)}catch(t4){return void e2._errorSteps(t4)}let o2={buffer:t3,bufferByteLength:r2,
byteOffset:0,byteLength:r2,bytesFilled:0,minimumFill:1,elementSize:1,viewConstructor:Uint8Array,readerType:"default"};this.
_pendingPullIntos.push(o2)}U(t2,e2),je(this)}[C](){return this._queueTotalSize>0}[q](){if(this._pendingPullIntos.length>
0){let e2=this._pendingPullIntos.peek();e2.readerType="none",this._pendingPullIntos=new v,this._pendingPullIntos.push(e2)}}};
Object.defineProperties(ReadableByteStreamController.prototype,{close:{enumerable:!0},enqueue:{enumerable:!0},error:{enumerable:!0},
byobRequest:{enumerable:!0},desiredSize:{enumerable:!0}}),o(ReadableByteStreamController.prototype.close,"close"),o(ReadableByteStreamController.
prototype.enqueue,"enqueue"),o(ReadableByteStreamController.prototype.error,"error"),typeof Symbol.toStringTag=="symbol"&&
Object.defineProperty(ReadableByteStreamController.prototype,Symbol.toStringTag,{value:"ReadableByteStreamController",configurable:!0});
ReadableStreamBYOBReader=class{constructor(e2){if(M(e2,1,"ReadableStreamBYOBReader"),H(e2,"First parameter"),$r(e2))throw new TypeError(
"This stream has already been locked for exclusive reading by another reader");if(!Oe(e2._readableStreamController))throw new TypeError(
"Cannot construct a ReadableStreamBYOBReader for a stream not constructed with a byte source");E(this,e2),this._readIntoRequests=
new v}get closed(){return ft(this)?this._closedPromise:d(_t("closed"))}cancel(e2=void 0){return ft(this)?this._ownerReadableStream===
void 0?d(B("cancel")):W(this,e2):d(_t("cancel"))}read(e2,t2={}){if(!ft(this))return d(_t("read"));if(!ArrayBuffer.isView(
e2))return d(new TypeError("view must be an array buffer view"));if(e2.byteLength===0)return d(new TypeError("view must \
have non-zero byteLength"));if(e2.buffer.byteLength===0)return d(new TypeError("view's buffer must have non-zero byteLen\
gth"));if(de(e2.buffer))return d(new TypeError("view's buffer has been detached"));let r2;try{r2=(function(e3,t3){var r3;
return L(e3,t3),{min:N((r3=e3?.min)!==null&&r3!==void 0?r3:1,`${t3} has member 'min' that`)}})(t2,"options")}catch(e3){return d(
e3)}let o2=r2.min;if(o2===0)return d(new TypeError("options.min must be greater than 0"));if((function(e3){return Ee(e3.
constructor)})(e2)){if(o2>e2.byteLength)return d(new RangeError("options.min must be less than or equal to view's byteLe\
ngth"))}else if(o2>e2.length)return d(new RangeError("options.min must be less than or equal to view's length"));if(this.
_ownerReadableStream===void 0)return d(B("read from"));let n2=(function(e3,t3,r3){let o3=e3._ownerReadableStream;return o3.
_state==="errored"||(function(e4,t4,r4){let o4=e4._controlledReadableByteStream,n3=We(t4.constructor),{byteLength:i2}=t4,
a2=r4*n3;return!(e4._pendingPullIntos.length>0)&&(o4._state==="closed"||e4._queueTotalSize>=a2)})(o3._readableStreamController,
t3,r3)})(this,e2,o2)?new dt:new ct;return ht(this,e2,o2,n2),n2._promise}releaseLock(){if(!ft(this))throw _t("releaseLock");
this._ownerReadableStream!==void 0&&(function(e2){O(e2);let t2=new TypeError("Reader was released");bt(e2,t2)})(this)}};
Object.defineProperties(ReadableStreamBYOBReader.prototype,{cancel:{enumerable:!0},read:{enumerable:!0},releaseLock:{enumerable:!0},
closed:{enumerable:!0}}),o(ReadableStreamBYOBReader.prototype.cancel,"cancel"),o(ReadableStreamBYOBReader.prototype.read,
"read"),o(ReadableStreamBYOBReader.prototype.releaseLock,"releaseLock"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(
ReadableStreamBYOBReader.prototype,Symbol.toStringTag,{value:"ReadableStreamBYOBReader",configurable:!0});ct=class{constructor(){
this._promise=u((e2,t2)=>{this._resolvePromise=e2,this._rejectPromise=t2})}_chunkSteps(e2){this._resolvePromise({value:e2,
done:!1})}_closeSteps(e2){this._resolvePromise({value:e2,done:!0})}_errorSteps(e2){this._rejectPromise(e2)}},dt=class{constructor(){
this._promise=void 0}_chunkSteps(e2){this._promise=l({value:e2,done:!1})}_closeSteps(e2){this._promise=l({value:e2,done:!0})}_errorSteps(e2){
this._promise=d(e2)}};WritableStream=class{constructor(e2={},t2={}){e2===void 0?e2=null:$(e2,"First parameter");let r2=yt(
t2,"Second parameter"),o2=(function(e3,t3){L(e3,t3);let r3=e3?.abort,o3=e3?.close,n3=e3?.start,i2=e3?.type,a2=e3?.write;
return{abort:r3===void 0?void 0:gt(r3,e3,`${t3} has member 'abort' that`),close:o3===void 0?void 0:vt(o3,e3,`${t3} has m\
ember 'close' that`),start:n3===void 0?void 0:wt(n3,e3,`${t3} has member 'start' that`),write:a2===void 0?void 0:Rt(a2,e3,
`${t3} has member 'write' that`),type:i2}})(e2,"First parameter");if(Ct(this),o2.type!==void 0)throw new RangeError("Inv\
alid type is specified");let n2=pt(r2);(function(e3,t3,r3,o3){let n3=Object.create(WritableStreamDefaultController.prototype),
i2,a2,s2,l2;i2=t3.start!==void 0?()=>t3.start(n3):()=>{},a2=t3.write!==void 0?e4=>t3.write(e4,n3):()=>c(void 0),s2=t3.close!==
void 0?()=>t3.close():()=>c(void 0),l2=t3.abort!==void 0?e4=>t3.abort(e4):()=>c(void 0),Nt(e3,n3,i2,a2,s2,l2,r3,o3)})(this,
o2,mt(r2,1),n2)}get locked(){if(!qt(this))throw Kt("locked");return Et(this)}abort(e2=void 0){return qt(this)?Et(this)?d(
new TypeError("Cannot abort a stream that already has a writer")):Wt(this,e2):d(Kt("abort"))}close(){return qt(this)?Et(
this)?d(new TypeError("Cannot close a stream that already has a writer")):At(this)?d(new TypeError("Cannot close an alre\
ady-closing stream")):Ot(this):d(Kt("close"))}getWriter(){if(!qt(this))throw Kt("getWriter");return Pt(this)}};Object.defineProperties(
WritableStream.prototype,{abort:{enumerable:!0},close:{enumerable:!0},getWriter:{enumerable:!0},locked:{enumerable:!0}}),
o(WritableStream.prototype.abort,"abort"),o(WritableStream.prototype.close,"close"),o(WritableStream.prototype.getWriter,
"getWriter"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(WritableStream.prototype,Symbol.toStringTag,{value:"\
WritableStream",configurable:!0});WritableStreamDefaultWriter=class{constructor(e2){if(M(e2,1,"WritableStreamDefaultWrit\
er"),Tt(e2,"First parameter"),Et(e2))throw new TypeError("This stream has already been locked for exclusive writing by a\
nother writer");this._ownerWritableStream=e2,e2._writer=this;let t2=e2._state;if(t2==="writable")!At(e2)&&e2._backpressure?
ar(this):lr(this),rr(this);else if(t2==="erroring")sr(this,e2._storedError),rr(this);else if(t2==="closed")lr(this),rr(r2=
this),ir(r2);else{let t3=e2._storedError;sr(this,t3),or(this,t3)}var r2}get closed(){return Ft(this)?this._closedPromise:
d(er("closed"))}get desiredSize(){if(!Ft(this))throw er("desiredSize");if(this._ownerWritableStream===void 0)throw tr("d\
esiredSize");return(function(e2){let t2=e2._ownerWritableStream,r2=t2._state;return r2==="errored"||r2==="erroring"?null:
r2==="closed"?0:Vt(t2._writableStreamController)})(this)}get ready(){return Ft(this)?this._readyPromise:d(er("ready"))}abort(e2=void 0){
return Ft(this)?this._ownerWritableStream===void 0?d(tr("abort")):(function(e3,t2){return Wt(e3._ownerWritableStream,t2)})(
this,e2):d(er("abort"))}close(){if(!Ft(this))return d(er("close"));let e2=this._ownerWritableStream;return e2===void 0?d(
tr("close")):At(e2)?d(new TypeError("Cannot close an already-closing stream")):Lt(this)}releaseLock(){if(!Ft(this))throw er(
"releaseLock");this._ownerWritableStream!==void 0&&Mt(this)}write(e2=void 0){return Ft(this)?this._ownerWritableStream===
void 0?d(tr("write to")):Yt(this,e2):d(er("write"))}};Object.defineProperties(WritableStreamDefaultWriter.prototype,{abort:{
enumerable:!0},close:{enumerable:!0},releaseLock:{enumerable:!0},write:{enumerable:!0},closed:{enumerable:!0},desiredSize:{
enumerable:!0},ready:{enumerable:!0}}),o(WritableStreamDefaultWriter.prototype.abort,"abort"),o(WritableStreamDefaultWriter.
prototype.close,"close"),o(WritableStreamDefaultWriter.prototype.releaseLock,"releaseLock"),o(WritableStreamDefaultWriter.
prototype.write,"write"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(WritableStreamDefaultWriter.prototype,
Symbol.toStringTag,{value:"WritableStreamDefaultWriter",configurable:!0});xt={},WritableStreamDefaultController=class{constructor(){
throw new TypeError("Illegal constructor")}get abortReason(){if(!Qt(this))throw Zt("abortReason");return this._abortReason}get signal(){
if(!Qt(this))throw Zt("signal");if(this._abortController===void 0)throw new TypeError("WritableStreamDefaultController.p\
rototype.signal is not supported");return this._abortController.signal}error(e2=void 0){if(!Qt(this))throw Zt("error");this.
_controlledWritableStream._state==="writable"&&Jt(this,e2)}[w](e2){let t2=this._abortAlgorithm(e2);return Ht(this),t2}[R](){
qe(this)}};Object.defineProperties(WritableStreamDefaultController.prototype,{abortReason:{enumerable:!0},signal:{enumerable:!0},
error:{enumerable:!0}}),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(WritableStreamDefaultController.prototype,
Symbol.toStringTag,{value:"WritableStreamDefaultController",configurable:!0});dr=typeof globalThis<"u"?globalThis:typeof self<
"u"?self:typeof global<"u"?global:void 0,fr=(function(){let e2=dr?.DOMException;return(function(e3){if(typeof e3!="funct\
ion"&&typeof e3!="object"||e3.name!=="DOMException")return!1;try{return new e3,!0}catch{return!1}})(e2)?e2:void 0})()||(function(){
let e2=function(e3,t2){this.message=e3||"",this.name=t2||"Error",Error.captureStackTrace&&Error.captureStackTrace(this,this.
constructor)};return o(e2,"DOMException"),e2.prototype=Object.create(Error.prototype),Object.defineProperty(e2.prototype,
"constructor",{value:e2,writable:!0,configurable:!0}),e2})();br=class{constructor(e2){this._writer=e2,this._shuttingDown=
!1,this._currentWrite=c(void 0)}_waitForWritesToFinish(){let e2=this._currentWrite;return f(this._currentWrite,()=>e2!==
this._currentWrite?this._waitForWritesToFinish():void 0)}},_r=class{constructor(e2){this._state=e2,this._promise=u((e3,t2)=>{
this._resolvePromise=e3,this._rejectPromise=t2})}_chunkSteps(t2){this._state._currentWrite=f(Yt(this._state._writer,t2),
void 0,e),this._resolvePromise(!1)}_closeSteps(){this._resolvePromise(!0)}_errorSteps(e2){this._rejectPromise(e2)}},mr=class{constructor(e2){
this._state=e2}_chunkSteps(t2){this._state._currentWrite=f(Yt(this._state._writer,t2),void 0,e)}_closeSteps(){}_errorSteps(e2){}};
ReadableStreamDefaultController=class{constructor(){throw new TypeError("Illegal constructor")}get desiredSize(){if(!yr(
this))throw Er("desiredSize");return Pr(this)}close(){if(!yr(this))throw Er("close");if(!Cr(this))throw new TypeError("T\
he stream is not in a state that permits close");wr(this)}enqueue(e2=void 0){if(!yr(this))throw Er("enqueue");if(!Cr(this))
throw new TypeError("The stream is not in a state that permits enqueue");return Rr(this,e2)}error(e2=void 0){if(!yr(this))
throw Er("error");Tr(this,e2)}[T](e2){qe(this);let t2=this._cancelAlgorithm(e2);return vr(this),t2}[P](e2){let t2=this._controlledReadableStream;
if(this._queue.length>0){let r2=Pe(this);this._closeRequested&&this._queue.length===0?(vr(this),Yr(t2)):Sr(this),e2._chunkSteps(
r2)}else U(t2,e2),Sr(this)}[C](){return this._queue.length>0}[q](){}};Object.defineProperties(ReadableStreamDefaultController.
prototype,{close:{enumerable:!0},enqueue:{enumerable:!0},error:{enumerable:!0},desiredSize:{enumerable:!0}}),o(ReadableStreamDefaultController.
prototype.close,"close"),o(ReadableStreamDefaultController.prototype.enqueue,"enqueue"),o(ReadableStreamDefaultController.
prototype.error,"error"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ReadableStreamDefaultController.prototype,
Symbol.toStringTag,{value:"ReadableStreamDefaultController",configurable:!0});ReadableStream=class{constructor(e2={},t2={}){
e2===void 0?e2=null:$(e2,"First parameter");let r2=yt(t2,"Second parameter"),o2=(function(e3,t3){L(e3,t3);let r3=e3,o3=r3?.
autoAllocateChunkSize,n2=r3?.cancel,i2=r3?.pull,a2=r3?.start,s2=r3?.type;return{autoAllocateChunkSize:o3===void 0?void 0:
N(o3,`${t3} has member 'autoAllocateChunkSize' that`),cancel:n2===void 0?void 0:Br(n2,r3,`${t3} has member 'cancel' that`),
pull:i2===void 0?void 0:jr(i2,r3,`${t3} has member 'pull' that`),start:a2===void 0?void 0:kr(a2,r3,`${t3} has member 'st\
art' that`),type:s2===void 0?void 0:Ar(s2,`${t3} has member 'type' that`)}})(e2,"First parameter");if(Lr(this),o2.type===
"bytes"){if(r2.size!==void 0)throw new RangeError("The strategy for a byte stream cannot have a size function");(function(e3,t3,r3){
let o3=Object.create(ReadableByteStreamController.prototype),n2,i2,a2;n2=t3.start!==void 0?()=>t3.start(o3):()=>{},i2=t3.
pull!==void 0?()=>t3.pull(o3):()=>c(void 0),a2=t3.cancel!==void 0?e4=>t3.cancel(e4):()=>c(void 0);let s2=t3.autoAllocateChunkSize;
if(s2===0)throw new TypeError("autoAllocateChunkSize must be greater than 0");rt(e3,o3,n2,i2,a2,r3,s2)})(this,o2,mt(r2,0))}else{
let e3=pt(r2);(function(e4,t3,r3,o3){let n2=Object.create(ReadableStreamDefaultController.prototype),i2,a2,s2;i2=t3.start!==
void 0?()=>t3.start(n2):()=>{},a2=t3.pull!==void 0?()=>t3.pull(n2):()=>c(void 0),s2=t3.cancel!==void 0?e5=>t3.cancel(e5):
()=>c(void 0),qr(e4,n2,i2,a2,s2,r3,o3)})(this,o2,mt(r2,1),e3)}}get locked(){if(!Ir(this))throw Qr("locked");return $r(this)}cancel(e2=void 0){
return Ir(this)?$r(this)?d(new TypeError("Cannot cancel a stream that already has a reader")):Mr(this,e2):d(Qr("cancel"))}getReader(e2=void 0){
if(!Ir(this))throw Qr("getReader");return(function(e3,t2){L(e3,t2);let r2=e3?.mode;return{mode:r2===void 0?void 0:it(r2,
`${t2} has member 'mode' that`)}})(e2,"First parameter").mode===void 0?V(this):at(this)}pipeThrough(e2,t2={}){if(!Ir(this))
throw Qr("pipeThrough");M(e2,1,"pipeThrough");let r2=(function(e3,t3){L(e3,t3);let r3=e3?.readable;Y(r3,"readable","Read\
ableWritablePair"),H(r3,`${t3} has member 'readable' that`);let o3=e3?.writable;return Y(o3,"writable","ReadableWritable\
Pair"),Tt(o3,`${t3} has member 'writable' that`),{readable:r3,writable:o3}})(e2,"First parameter"),o2=zr(t2,"Second para\
meter");if($r(this))throw new TypeError("ReadableStream.prototype.pipeThrough cannot be used on a locked ReadableStream");
if(Et(r2.writable))throw new TypeError("ReadableStream.prototype.pipeThrough cannot be used on a locked WritableStream");
return p(hr(this,r2.writable,o2.preventClose,o2.preventAbort,o2.preventCancel,o2.signal)),r2.readable}pipeTo(e2,t2={}){if(!Ir(
this))return d(Qr("pipeTo"));if(e2===void 0)return d("Parameter 1 is required in 'pipeTo'.");if(!qt(e2))return d(new TypeError(
"ReadableStream.prototype.pipeTo's first argument must be a WritableStream"));let r2;try{r2=zr(t2,"Second parameter")}catch(e3){
return d(e3)}return $r(this)?d(new TypeError("ReadableStream.prototype.pipeTo cannot be used on a locked ReadableStream")):
Et(e2)?d(new TypeError("ReadableStream.prototype.pipeTo cannot be used on a locked WritableStream")):hr(this,e2,r2.preventClose,
r2.preventAbort,r2.preventCancel,r2.signal)}tee(){if(!Ir(this))throw Qr("tee");return le(Wr(this))}values(e2=void 0){if(!Ir(
this))throw Qr("values");return(function(e3,t2){let r2=V(e3),o2=new ye(r2,t2),n2=Object.create(ge);return n2._asyncIteratorImpl=
o2,n2})(this,(function(e3,t2){return L(e3,t2),{preventCancel:!!e3?.preventCancel}})(e2,"First parameter").preventCancel)}[_e](e2){
return this.values(e2)}static from(e2){return Or(e2)}};Object.defineProperties(ReadableStream,{from:{enumerable:!0}}),Object.
defineProperties(ReadableStream.prototype,{cancel:{enumerable:!0},getReader:{enumerable:!0},pipeThrough:{enumerable:!0},
pipeTo:{enumerable:!0},tee:{enumerable:!0},values:{enumerable:!0},locked:{enumerable:!0}}),o(ReadableStream.from,"from"),
o(ReadableStream.prototype.cancel,"cancel"),o(ReadableStream.prototype.getReader,"getReader"),o(ReadableStream.prototype.
pipeThrough,"pipeThrough"),o(ReadableStream.prototype.pipeTo,"pipeTo"),o(ReadableStream.prototype.tee,"tee"),o(ReadableStream.
prototype.values,"values"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ReadableStream.prototype,Symbol.toStringTag,
{value:"ReadableStream",configurable:!0}),Object.defineProperty(ReadableStream.prototype,_e,{value:ReadableStream.prototype.
values,writable:!0,configurable:!0});Hr=e2=>e2.byteLength;o(Hr,"size");ByteLengthQueuingStrategy=class{constructor(e2){M(
e2,1,"ByteLengthQueuingStrategy"),e2=Nr(e2,"First parameter"),this._byteLengthQueuingStrategyHighWaterMark=e2.highWaterMark}get highWaterMark(){
if(!Ur(this))throw Vr("highWaterMark");return this._byteLengthQueuingStrategyHighWaterMark}get size(){if(!Ur(this))throw Vr(
"size");return Hr}};Object.defineProperties(ByteLengthQueuingStrategy.prototype,{highWaterMark:{enumerable:!0},size:{enumerable:!0}}),
typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ByteLengthQueuingStrategy.prototype,Symbol.toStringTag,{value:"\
ByteLengthQueuingStrategy",configurable:!0});Gr=()=>1;o(Gr,"size");CountQueuingStrategy=class{constructor(e2){M(e2,1,"Co\
untQueuingStrategy"),e2=Nr(e2,"First parameter"),this._countQueuingStrategyHighWaterMark=e2.highWaterMark}get highWaterMark(){
if(!Jr(this))throw Xr("highWaterMark");return this._countQueuingStrategyHighWaterMark}get size(){if(!Jr(this))throw Xr("\
size");return Gr}};Object.defineProperties(CountQueuingStrategy.prototype,{highWaterMark:{enumerable:!0},size:{enumerable:!0}}),
typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(CountQueuingStrategy.prototype,Symbol.toStringTag,{value:"Cou\
ntQueuingStrategy",configurable:!0});TransformStream=class{constructor(e2={},t2={},r2={}){e2===void 0&&(e2=null);let o2=yt(
t2,"Second parameter"),n2=yt(r2,"Third parameter"),i2=(function(e3,t3){L(e3,t3);let r3=e3?.cancel,o3=e3?.flush,n3=e3?.readableType,
i3=e3?.start,a3=e3?.transform,s3=e3?.writableType;return{cancel:r3===void 0?void 0:to(r3,e3,`${t3} has member 'cancel' t\
hat`),flush:o3===void 0?void 0:Kr(o3,e3,`${t3} has member 'flush' that`),readableType:n3,start:i3===void 0?void 0:Zr(i3,
e3,`${t3} has member 'start' that`),transform:a3===void 0?void 0:eo(a3,e3,`${t3} has member 'transform' that`),writableType:s3}})(
e2,"First parameter");if(i2.readableType!==void 0)throw new RangeError("Invalid readableType specified");if(i2.writableType!==
void 0)throw new RangeError("Invalid writableType specified");let a2=mt(n2,0),s2=pt(n2),l2=mt(o2,1),f2=pt(o2),b2;(function(e3,t3,r3,o3,n3,i3){
function a3(){return t3}function s3(t4){return(function(e4,t5){let r4=e4._transformStreamController;return e4._backpressure?
m(e4._backpressureChangePromise,()=>{let o4=e4._writable;if(o4._state==="erroring")throw o4._storedError;return co(r4,t5)}):
co(r4,t5)})(e3,t4)}function l3(t4){return(function(e4,t5){let r4=e4._transformStreamController;if(r4._finishPromise!==void 0)
return r4._finishPromise;let o4=e4._readable;r4._finishPromise=u((e5,t6)=>{r4._finishPromise_resolve=e5,r4._finishPromise_reject=
t6});let n4=r4._cancelAlgorithm(t5);return lo(r4),h(n4,()=>(o4._state==="errored"?bo(r4,o4._storedError):(Tr(o4._readableStreamController,
t5),ho(r4)),null),e5=>(Tr(o4._readableStreamController,e5),bo(r4,e5),null)),r4._finishPromise})(e3,t4)}function c2(){return(function(e4){
let t4=e4._transformStreamController;if(t4._finishPromise!==void 0)return t4._finishPromise;let r4=e4._readable;t4._finishPromise=
u((e5,r5)=>{t4._finishPromise_resolve=e5,t4._finishPromise_reject=r5});let o4=t4._flushAlgorithm();return lo(t4),h(o4,()=>(r4.
_state==="errored"?bo(t4,r4._storedError):(wr(r4._readableStreamController),ho(t4)),null),e5=>(Tr(r4._readableStreamController,
e5),bo(t4,e5),null)),t4._finishPromise})(e3)}function d2(){return(function(e4){return ao(e4,!1),e4._backpressureChangePromise})(
e3)}function f3(t4){return(function(e4,t5){let r4=e4._transformStreamController;if(r4._finishPromise!==void 0)return r4.
_finishPromise;let o4=e4._writable;r4._finishPromise=u((e5,t6)=>{r4._finishPromise_resolve=e5,r4._finishPromise_reject=t6});
let n4=r4._cancelAlgorithm(t5);return lo(r4),h(n4,()=>(o4._state==="errored"?bo(r4,o4._storedError):(Gt(o4._writableStreamController,
t5),io(e4),ho(r4)),null),t6=>(Gt(o4._writableStreamController,t6),io(e4),bo(r4,t6),null)),r4._finishPromise})(e3,t4)}e3.
_writable=(function(e4,t4,r4,o4,n4=1,i4=()=>1){let a4=Object.create(WritableStream.prototype);return Ct(a4),Nt(a4,Object.
create(WritableStreamDefaultController.prototype),e4,t4,r4,o4,n4,i4),a4})(a3,s3,c2,l3,r3,o3),e3._readable=Dr(a3,d2,f3,n3,
i3),e3._backpressure=void 0,e3._backpressureChangePromise=void 0,e3._backpressureChangePromise_resolve=void 0,ao(e3,!0),
e3._transformStreamController=void 0})(this,u(e3=>{b2=e3}),l2,f2,a2,s2),(function(e3,t3){let r3=Object.create(TransformStreamDefaultController.
prototype),o3,n3,i3;o3=t3.transform!==void 0?e4=>t3.transform(e4,r3):e4=>{try{return uo(r3,e4),c(void 0)}catch(e5){return d(
e5)}},n3=t3.flush!==void 0?()=>t3.flush(r3):()=>c(void 0),i3=t3.cancel!==void 0?e4=>t3.cancel(e4):()=>c(void 0),(function(e4,t4,r4,o4,n4){
t4._controlledTransformStream=e4,e4._transformStreamController=t4,t4._transformAlgorithm=r4,t4._flushAlgorithm=o4,t4._cancelAlgorithm=
n4,t4._finishPromise=void 0,t4._finishPromise_resolve=void 0,t4._finishPromise_reject=void 0})(e3,r3,o3,n3,i3)})(this,i2),
i2.start!==void 0?b2(i2.start(this._transformStreamController)):b2(void 0)}get readable(){if(!ro(this))throw _o("readabl\
e");return this._readable}get writable(){if(!ro(this))throw _o("writable");return this._writable}};Object.defineProperties(
TransformStream.prototype,{readable:{enumerable:!0},writable:{enumerable:!0}}),typeof Symbol.toStringTag=="symbol"&&Object.
defineProperty(TransformStream.prototype,Symbol.toStringTag,{value:"TransformStream",configurable:!0});TransformStreamDefaultController=
class{constructor(){throw new TypeError("Illegal constructor")}get desiredSize(){if(!so(this))throw fo("desiredSize");return Pr(
this._controlledTransformStream._readable._readableStreamController)}enqueue(e2=void 0){if(!so(this))throw fo("enqueue");
uo(this,e2)}error(e2=void 0){if(!so(this))throw fo("error");var t2;t2=e2,oo(this._controlledTransformStream,t2)}terminate(){
if(!so(this))throw fo("terminate");(function(e2){let t2=e2._controlledTransformStream;wr(t2._readable._readableStreamController);
let r2=new TypeError("TransformStream terminated");no(t2,r2)})(this)}};Object.defineProperties(TransformStreamDefaultController.
prototype,{enqueue:{enumerable:!0},error:{enumerable:!0},terminate:{enumerable:!0},desiredSize:{enumerable:!0}}),o(TransformStreamDefaultController.
prototype.enqueue,"enqueue"),o(TransformStreamDefaultController.prototype.error,"error"),o(TransformStreamDefaultController.
prototype.terminate,"terminate"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(TransformStreamDefaultController.
prototype,Symbol.toStringTag,{value:"TransformStreamDefaultController",configurable:!0})}});function toWhole(bytes,label){let{length}=bytes;if(label==="utf-8"){for(let back=1;back<=3&&back<=length;back+=1){let byte=bytes[length-
back];if(byte<128)return length;if(byte>=192)return back<(byte>=240?4:byte>=224?3:2)?length-back:length}return length}if(label===
"utf-16le"||label==="utf-16be"){let even=length-length%2,high=bytes[label==="utf-16le"?even-1:even-2];return high!==void 0&&
high>=216&&high<=219?even-2:even}return/^(?:windows-|iso-8859|koi8|macintosh|x-mac|ibm866|x-user)/.test(label)?length:0}
var TextEncoder,NONE,TextDecoder,init_encoding=__esm({"guests/js/encoding.ts"(){"use strict";init_inspect();init_primordial();
TextEncoder=class{get encoding(){return"utf-8"}encode(text=""){return new NativeUint8Array(host.encode(String(text)))}encodeInto(text,target){
let read=0,written=0;for(let character of String(text)){let code=character.codePointAt(0),size=code<128?1:code<2048?2:code<
65536?3:4;if(written+size>target.length)break;read+=character.length,written+=size}return target.set(new NativeUint8Array(
host.encode(String(text).slice(0,read)))),{read,written}}get[Symbol.toStringTag](){return"TextEncoder"}},NONE=new NativeUint8Array(
0),TextDecoder=class{#label;#fatal;#ignoreBom;#kept=NONE;#started=!1;constructor(label="utf-8",options={}){let name=host.
encoding(String(label));if(name===void 0)throw new RangeError(`The "${String(label)}" encoding is not supported`);this.#label=
name,this.#fatal=!!options?.fatal,this.#ignoreBom=!!options?.ignoreBOM}get encoding(){return this.#label}get fatal(){return this.#fatal}get ignoreBOM(){
return this.#ignoreBom}decode(input,options){let stream2=options?.stream===!0,bytes=input??NONE;if(stream2||this.#kept.length>
0){let all=joinBytes([this.#kept,toBytes(bytes)]),whole=stream2?toWhole(all,this.#label):all.length;this.#kept=all.subarray(
whole),bytes=all.subarray(0,whole)}let text=host.decode(bytes,this.#label,this.#fatal,this.#ignoreBom||this.#started);if(this.#started=
stream2&&(this.#started||bytes.byteLength>0),text===void 0)throw this.#kept=NONE,this.#started=!1,new TypeError(`The enc\
oded data was not valid for encoding ${this.#label}`);return text}get[Symbol.toStringTag](){return"TextDecoder"}static{showAs(
this,own2=>({encoding:own2.#label,fatal:own2.#fatal,ignoreBOM:own2.#ignoreBom}))}}}});var stream_library_exports={};__export(stream_library_exports,{ByteLengthQueuingStrategy:()=>ByteLengthQueuingStrategy,CountQueuingStrategy:()=>CountQueuingStrategy,
ReadableByteStreamController:()=>ReadableByteStreamController,ReadableStream:()=>ReadableStream,ReadableStreamBYOBReader:()=>ReadableStreamBYOBReader,
ReadableStreamBYOBRequest:()=>ReadableStreamBYOBRequest,ReadableStreamDefaultController:()=>ReadableStreamDefaultController,
ReadableStreamDefaultReader:()=>ReadableStreamDefaultReader,TextDecoderStream:()=>TextDecoderStream,TextEncoderStream:()=>TextEncoderStream,
TransformStream:()=>TransformStream,TransformStreamDefaultController:()=>TransformStreamDefaultController,WritableStream:()=>WritableStream,
WritableStreamDefaultController:()=>WritableStreamDefaultController,WritableStreamDefaultWriter:()=>WritableStreamDefaultWriter,
fromBytes:()=>fromBytes,fromPull:()=>fromPull,isDisturbed:()=>isDisturbed});function fromBytes(bytes){return new ReadableStream(
{start(controller){bytes.length>0&&controller.enqueue(bytes),controller.close()}})}function fromPull(source){return new ReadableStream(
{async pull(controller){let chunk=await source.pull();chunk===void 0?controller.close():controller.enqueue(chunk)},cancel(){
source.cancel()}},{highWaterMark:0})}function isDisturbed(stream2){return stream2._disturbed}var Piped,TextEncoderStream,
TextDecoderStream,init_stream_library=__esm({"guests/js/stream-library.ts"(){"use strict";init_ponyfill();init_encoding();
init_ponyfill();Piped=class{#inner;constructor(inner){this.#inner=inner}get readable(){return this.#inner.readable}get writable(){
return this.#inner.writable}},TextEncoderStream=class extends Piped{encoding="utf-8";constructor(){let encoder=new TextEncoder,
high="";super(new TransformStream({transform(chunk,controller){let text=high+String(chunk);high=/[\uD800-\uDBFF]$/.exec(
text)?.[0]??"",high!==""&&(text=text.slice(0,-1)),text!==""&&controller.enqueue(encoder.encode(text))},flush(controller){
high!==""&&controller.enqueue(encoder.encode(high))}}))}},TextDecoderStream=class extends Piped{encoding;constructor(label,options){
let decoder=new TextDecoder(label,options);super(new TransformStream({transform(chunk,controller){let text=decoder.decode(
chunk,{stream:!0});text!==""&&controller.enqueue(text)},flush(controller){let text=decoder.decode();text!==""&&controller.
enqueue(text)}})),this.encoding=decoder.encoding}}}});var require_events=__commonJS({"../../work/main/node_modules/events/events.js"(exports,module){"use strict";var R2=typeof Reflect==
"object"?Reflect:null,ReflectApply=R2&&typeof R2.apply=="function"?R2.apply:function(target,receiver,args){return Function.
prototype.apply.call(target,receiver,args)},ReflectOwnKeys;R2&&typeof R2.ownKeys=="function"?ReflectOwnKeys=R2.ownKeys:Object.
getOwnPropertySymbols?ReflectOwnKeys=function(target){return Object.getOwnPropertyNames(target).concat(Object.getOwnPropertySymbols(
target))}:ReflectOwnKeys=function(target){return Object.getOwnPropertyNames(target)};function ProcessEmitWarning(warning){
console&&console.warn&&console.warn(warning)}var NumberIsNaN=Number.isNaN||function(value){return value!==value};function EventEmitter(){
EventEmitter.init.call(this)}module.exports=EventEmitter;module.exports.once=once;EventEmitter.EventEmitter=EventEmitter;
EventEmitter.prototype._events=void 0;EventEmitter.prototype._eventsCount=0;EventEmitter.prototype._maxListeners=void 0;
var defaultMaxListeners=10;function checkListener(listener){if(typeof listener!="function")throw new TypeError('The "lis\
tener" argument must be of type Function. Received type '+typeof listener)}Object.defineProperty(EventEmitter,"defaultMa\
xListeners",{enumerable:!0,get:function(){return defaultMaxListeners},set:function(arg){if(typeof arg!="number"||arg<0||
NumberIsNaN(arg))throw new RangeError('The value of "defaultMaxListeners" is out of range. It must be a non-negative num\
ber. Received '+arg+".");defaultMaxListeners=arg}});EventEmitter.init=function(){(this._events===void 0||this._events===
Object.getPrototypeOf(this)._events)&&(this._events=Object.create(null),this._eventsCount=0),this._maxListeners=this._maxListeners||
void 0};EventEmitter.prototype.setMaxListeners=function(n2){if(typeof n2!="number"||n2<0||NumberIsNaN(n2))throw new RangeError(
'The value of "n" is out of range. It must be a non-negative number. Received '+n2+".");return this._maxListeners=n2,this};
function _getMaxListeners(that){return that._maxListeners===void 0?EventEmitter.defaultMaxListeners:that._maxListeners}EventEmitter.
prototype.getMaxListeners=function(){return _getMaxListeners(this)};EventEmitter.prototype.emit=function(type){for(var args=[],
i2=1;i2<arguments.length;i2++)args.push(arguments[i2]);var doError=type==="error",events=this._events;if(events!==void 0)
doError=doError&&events.error===void 0;else if(!doError)return!1;if(doError){var er2;if(args.length>0&&(er2=args[0]),er2 instanceof
Error)throw er2;var err=new Error("Unhandled error."+(er2?" ("+er2.message+")":""));throw err.context=er2,err}var handler=events[type];
if(handler===void 0)return!1;if(typeof handler=="function")ReflectApply(handler,this,args);else for(var len=handler.length,
listeners=arrayClone(handler,len),i2=0;i2<len;++i2)ReflectApply(listeners[i2],this,args);return!0};function _addListener(target,type,listener,prepend){
var m2,events,existing;if(checkListener(listener),events=target._events,events===void 0?(events=target._events=Object.create(
null),target._eventsCount=0):(events.newListener!==void 0&&(target.emit("newListener",type,listener.listener?listener.listener:
listener),events=target._events),existing=events[type]),existing===void 0)existing=events[type]=listener,++target._eventsCount;else if(typeof existing==
"function"?existing=events[type]=prepend?[listener,existing]:[existing,listener]:prepend?existing.unshift(listener):existing.
push(listener),m2=_getMaxListeners(target),m2>0&&existing.length>m2&&!existing.warned){existing.warned=!0;var w2=new Error(
"Possible EventEmitter memory leak detected. "+existing.length+" "+String(type)+" listeners added. Use emitter.setMaxLis\
teners() to increase limit");w2.name="MaxListenersExceededWarning",w2.emitter=target,w2.type=type,w2.count=existing.length,
ProcessEmitWarning(w2)}return target}EventEmitter.prototype.addListener=function(type,listener){return _addListener(this,
type,listener,!1)};EventEmitter.prototype.on=EventEmitter.prototype.addListener;EventEmitter.prototype.prependListener=function(type,listener){
return _addListener(this,type,listener,!0)};function onceWrapper(){if(!this.fired)return this.target.removeListener(this.
type,this.wrapFn),this.fired=!0,arguments.length===0?this.listener.call(this.target):this.listener.apply(this.target,arguments)}
function _onceWrap(target,type,listener){var state3={fired:!1,wrapFn:void 0,target,type,listener},wrapped=onceWrapper.bind(
state3);return wrapped.listener=listener,state3.wrapFn=wrapped,wrapped}EventEmitter.prototype.once=function(type,listener){
return checkListener(listener),this.on(type,_onceWrap(this,type,listener)),this};EventEmitter.prototype.prependOnceListener=
function(type,listener){return checkListener(listener),this.prependListener(type,_onceWrap(this,type,listener)),this};EventEmitter.
prototype.removeListener=function(type,listener){var list2,events,position,i2,originalListener;if(checkListener(listener),
events=this._events,events===void 0)return this;if(list2=events[type],list2===void 0)return this;if(list2===listener||list2.
listener===listener)--this._eventsCount===0?this._events=Object.create(null):(delete events[type],events.removeListener&&
this.emit("removeListener",type,list2.listener||listener));else if(typeof list2!="function"){for(position=-1,i2=list2.length-
1;i2>=0;i2--)if(list2[i2]===listener||list2[i2].listener===listener){originalListener=list2[i2].listener,position=i2;break}
if(position<0)return this;position===0?list2.shift():spliceOne(list2,position),list2.length===1&&(events[type]=list2[0]),
events.removeListener!==void 0&&this.emit("removeListener",type,originalListener||listener)}return this};EventEmitter.prototype.
off=EventEmitter.prototype.removeListener;EventEmitter.prototype.removeAllListeners=function(type){var listeners,events,
i2;if(events=this._events,events===void 0)return this;if(events.removeListener===void 0)return arguments.length===0?(this.
_events=Object.create(null),this._eventsCount=0):events[type]!==void 0&&(--this._eventsCount===0?this._events=Object.create(
null):delete events[type]),this;if(arguments.length===0){var keys=Object.keys(events),key2;for(i2=0;i2<keys.length;++i2)
key2=keys[i2],key2!=="removeListener"&&this.removeAllListeners(key2);return this.removeAllListeners("removeListener"),this.
_events=Object.create(null),this._eventsCount=0,this}if(listeners=events[type],typeof listeners=="function")this.removeListener(
type,listeners);else if(listeners!==void 0)for(i2=listeners.length-1;i2>=0;i2--)this.removeListener(type,listeners[i2]);
return this};function _listeners(target,type,unwrap){var events=target._events;if(events===void 0)return[];var evlistener=events[type];
return evlistener===void 0?[]:typeof evlistener=="function"?unwrap?[evlistener.listener||evlistener]:[evlistener]:unwrap?
unwrapListeners(evlistener):arrayClone(evlistener,evlistener.length)}EventEmitter.prototype.listeners=function(type){return _listeners(
this,type,!0)};EventEmitter.prototype.rawListeners=function(type){return _listeners(this,type,!1)};EventEmitter.listenerCount=
function(emitter,type){return typeof emitter.listenerCount=="function"?emitter.listenerCount(type):listenerCount.call(emitter,
type)};EventEmitter.prototype.listenerCount=listenerCount;function listenerCount(type){var events=this._events;if(events!==
void 0){var evlistener=events[type];if(typeof evlistener=="function")return 1;if(evlistener!==void 0)return evlistener.length}
return 0}EventEmitter.prototype.eventNames=function(){return this._eventsCount>0?ReflectOwnKeys(this._events):[]};function arrayClone(arr,n2){
for(var copy=new Array(n2),i2=0;i2<n2;++i2)copy[i2]=arr[i2];return copy}function spliceOne(list2,index){for(;index+1<list2.
length;index++)list2[index]=list2[index+1];list2.pop()}function unwrapListeners(arr){for(var ret=new Array(arr.length),i2=0;i2<
ret.length;++i2)ret[i2]=arr[i2].listener||arr[i2];return ret}function once(emitter,name){return new Promise(function(resolve,reject){
function errorListener(err){emitter.removeListener(name,resolver),reject(err)}function resolver(){typeof emitter.removeListener==
"function"&&emitter.removeListener("error",errorListener),resolve([].slice.call(arguments))}eventTargetAgnosticAddListener(
emitter,name,resolver,{once:!0}),name!=="error"&&addErrorHandlerIfEventEmitter(emitter,errorListener,{once:!0})})}function addErrorHandlerIfEventEmitter(emitter,handler,flags){
typeof emitter.on=="function"&&eventTargetAgnosticAddListener(emitter,"error",handler,flags)}function eventTargetAgnosticAddListener(emitter,name,listener,flags){
if(typeof emitter.on=="function")flags.once?emitter.once(name,listener):emitter.on(name,listener);else if(typeof emitter.
addEventListener=="function")emitter.addEventListener(name,function wrapListener(arg){flags.once&&emitter.removeEventListener(
name,wrapListener),listener(arg)});else throw new TypeError('The "emitter" argument must be of type EventEmitter. Receiv\
ed type '+typeof emitter)}}});var require_path_browserify=__commonJS({"../../work/main/node_modules/path-browserify/index.js"(exports,module){"use str\
ict";function assertPath(path){if(typeof path!="string")throw new TypeError("Path must be a string. Received "+JSON.stringify(
path))}function normalizeStringPosix(path,allowAboveRoot){for(var res="",lastSegmentLength=0,lastSlash=-1,dots=0,code,i2=0;i2<=
path.length;++i2){if(i2<path.length)code=path.charCodeAt(i2);else{if(code===47)break;code=47}if(code===47){if(!(lastSlash===
i2-1||dots===1))if(lastSlash!==i2-1&&dots===2){if(res.length<2||lastSegmentLength!==2||res.charCodeAt(res.length-1)!==46||
res.charCodeAt(res.length-2)!==46){if(res.length>2){var lastSlashIndex=res.lastIndexOf("/");if(lastSlashIndex!==res.length-
1){lastSlashIndex===-1?(res="",lastSegmentLength=0):(res=res.slice(0,lastSlashIndex),lastSegmentLength=res.length-1-res.
lastIndexOf("/")),lastSlash=i2,dots=0;continue}}else if(res.length===2||res.length===1){res="",lastSegmentLength=0,lastSlash=
i2,dots=0;continue}}allowAboveRoot&&(res.length>0?res+="/..":res="..",lastSegmentLength=2)}else res.length>0?res+="/"+path.
slice(lastSlash+1,i2):res=path.slice(lastSlash+1,i2),lastSegmentLength=i2-lastSlash-1;lastSlash=i2,dots=0}else code===46&&
dots!==-1?++dots:dots=-1}return res}function _format(sep,pathObject){var dir=pathObject.dir||pathObject.root,base=pathObject.
base||(pathObject.name||"")+(pathObject.ext||"");return dir?dir===pathObject.root?dir+base:dir+sep+base:base}var posix={
resolve:function(){for(var resolvedPath="",resolvedAbsolute=!1,cwd,i2=arguments.length-1;i2>=-1&&!resolvedAbsolute;i2--){
var path;i2>=0?path=arguments[i2]:(cwd===void 0&&(cwd=process.cwd()),path=cwd),assertPath(path),path.length!==0&&(resolvedPath=
path+"/"+resolvedPath,resolvedAbsolute=path.charCodeAt(0)===47)}return resolvedPath=normalizeStringPosix(resolvedPath,!resolvedAbsolute),
resolvedAbsolute?resolvedPath.length>0?"/"+resolvedPath:"/":resolvedPath.length>0?resolvedPath:"."},normalize:function(path){
if(assertPath(path),path.length===0)return".";var isAbsolute=path.charCodeAt(0)===47,trailingSeparator=path.charCodeAt(path.
length-1)===47;return path=normalizeStringPosix(path,!isAbsolute),path.length===0&&!isAbsolute&&(path="."),path.length>0&&
trailingSeparator&&(path+="/"),isAbsolute?"/"+path:path},isAbsolute:function(path){return assertPath(path),path.length>0&&
path.charCodeAt(0)===47},join:function(){if(arguments.length===0)return".";for(var joined,i2=0;i2<arguments.length;++i2){
var arg=arguments[i2];assertPath(arg),arg.length>0&&(joined===void 0?joined=arg:joined+="/"+arg)}return joined===void 0?
".":posix.normalize(joined)},relative:function(from,to2){if(assertPath(from),assertPath(to2),from===to2||(from=posix.resolve(
from),to2=posix.resolve(to2),from===to2))return"";for(var fromStart=1;fromStart<from.length&&from.charCodeAt(fromStart)===
47;++fromStart);for(var fromEnd=from.length,fromLen=fromEnd-fromStart,toStart=1;toStart<to2.length&&to2.charCodeAt(toStart)===
47;++toStart);for(var toEnd=to2.length,toLen=toEnd-toStart,length=fromLen<toLen?fromLen:toLen,lastCommonSep=-1,i2=0;i2<=
length;++i2){if(i2===length){if(toLen>length){if(to2.charCodeAt(toStart+i2)===47)return to2.slice(toStart+i2+1);if(i2===
0)return to2.slice(toStart+i2)}else fromLen>length&&(from.charCodeAt(fromStart+i2)===47?lastCommonSep=i2:i2===0&&(lastCommonSep=
0));break}var fromCode=from.charCodeAt(fromStart+i2),toCode=to2.charCodeAt(toStart+i2);if(fromCode!==toCode)break;fromCode===
47&&(lastCommonSep=i2)}var out="";for(i2=fromStart+lastCommonSep+1;i2<=fromEnd;++i2)(i2===fromEnd||from.charCodeAt(i2)===
47)&&(out.length===0?out+="..":out+="/..");return out.length>0?out+to2.slice(toStart+lastCommonSep):(toStart+=lastCommonSep,
to2.charCodeAt(toStart)===47&&++toStart,to2.slice(toStart))},_makeLong:function(path){return path},dirname:function(path){
if(assertPath(path),path.length===0)return".";for(var code=path.charCodeAt(0),hasRoot=code===47,end=-1,matchedSlash=!0,i2=path.
length-1;i2>=1;--i2)if(code=path.charCodeAt(i2),code===47){if(!matchedSlash){end=i2;break}}else matchedSlash=!1;return end===
-1?hasRoot?"/":".":hasRoot&&end===1?"//":path.slice(0,end)},basename:function(path,ext){if(ext!==void 0&&typeof ext!="st\
ring")throw new TypeError('"ext" argument must be a string');assertPath(path);var start=0,end=-1,matchedSlash=!0,i2;if(ext!==
void 0&&ext.length>0&&ext.length<=path.length){if(ext.length===path.length&&ext===path)return"";var extIdx=ext.length-1,
firstNonSlashEnd=-1;for(i2=path.length-1;i2>=0;--i2){var code=path.charCodeAt(i2);if(code===47){if(!matchedSlash){start=
i2+1;break}}else firstNonSlashEnd===-1&&(matchedSlash=!1,firstNonSlashEnd=i2+1),extIdx>=0&&(code===ext.charCodeAt(extIdx)?
--extIdx===-1&&(end=i2):(extIdx=-1,end=firstNonSlashEnd))}return start===end?end=firstNonSlashEnd:end===-1&&(end=path.length),
path.slice(start,end)}else{for(i2=path.length-1;i2>=0;--i2)if(path.charCodeAt(i2)===47){if(!matchedSlash){start=i2+1;break}}else
end===-1&&(matchedSlash=!1,end=i2+1);return end===-1?"":path.slice(start,end)}},extname:function(path){assertPath(path);
for(var startDot=-1,startPart=0,end=-1,matchedSlash=!0,preDotState=0,i2=path.length-1;i2>=0;--i2){var code=path.charCodeAt(
i2);if(code===47){if(!matchedSlash){startPart=i2+1;break}continue}end===-1&&(matchedSlash=!1,end=i2+1),code===46?startDot===
-1?startDot=i2:preDotState!==1&&(preDotState=1):startDot!==-1&&(preDotState=-1)}return startDot===-1||end===-1||preDotState===
0||preDotState===1&&startDot===end-1&&startDot===startPart+1?"":path.slice(startDot,end)},format:function(pathObject){if(pathObject===
null||typeof pathObject!="object")throw new TypeError('The "pathObject" argument must be of type Object. Received type '+
typeof pathObject);return _format("/",pathObject)},parse:function(path){assertPath(path);var ret={root:"",dir:"",base:"",
ext:"",name:""};if(path.length===0)return ret;var code=path.charCodeAt(0),isAbsolute=code===47,start;isAbsolute?(ret.root=
"/",start=1):start=0;for(var startDot=-1,startPart=0,end=-1,matchedSlash=!0,i2=path.length-1,preDotState=0;i2>=start;--i2){
if(code=path.charCodeAt(i2),code===47){if(!matchedSlash){startPart=i2+1;break}continue}end===-1&&(matchedSlash=!1,end=i2+
1),code===46?startDot===-1?startDot=i2:preDotState!==1&&(preDotState=1):startDot!==-1&&(preDotState=-1)}return startDot===
-1||end===-1||preDotState===0||preDotState===1&&startDot===end-1&&startDot===startPart+1?end!==-1&&(startPart===0&&isAbsolute?
ret.base=ret.name=path.slice(1,end):ret.base=ret.name=path.slice(startPart,end)):(startPart===0&&isAbsolute?(ret.name=path.
slice(1,startDot),ret.base=path.slice(1,end)):(ret.name=path.slice(startPart,startDot),ret.base=path.slice(startPart,end)),
ret.ext=path.slice(startDot,end)),startPart>0?ret.dir=path.slice(0,startPart-1):isAbsolute&&(ret.dir="/"),ret},sep:"/",delimiter:"\
:",win32:null,posix:null};posix.posix=posix;module.exports=posix}});var require_base64_js=__commonJS({"../../work/main/node_modules/base64-js/index.js"(exports){"use strict";exports.byteLength=
byteLength;exports.toByteArray=toByteArray;exports.fromByteArray=fromByteArray;var lookup=[],revLookup=[],Arr=typeof Uint8Array<
"u"?Uint8Array:Array,code="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";for(i2=0,len=code.length;i2<
len;++i2)lookup[i2]=code[i2],revLookup[code.charCodeAt(i2)]=i2;var i2,len;revLookup[45]=62;revLookup[95]=63;function getLens(b64){
var len2=b64.length;if(len2%4>0)throw new Error("Invalid string. Length must be a multiple of 4");var validLen=b64.indexOf(
"=");validLen===-1&&(validLen=len2);var placeHoldersLen=validLen===len2?0:4-validLen%4;return[validLen,placeHoldersLen]}
function byteLength(b64){var lens=getLens(b64),validLen=lens[0],placeHoldersLen=lens[1];return(validLen+placeHoldersLen)*
3/4-placeHoldersLen}function _byteLength(b64,validLen,placeHoldersLen){return(validLen+placeHoldersLen)*3/4-placeHoldersLen}
function toByteArray(b64){var tmp,lens=getLens(b64),validLen=lens[0],placeHoldersLen=lens[1],arr=new Arr(_byteLength(b64,
validLen,placeHoldersLen)),curByte=0,len2=placeHoldersLen>0?validLen-4:validLen,i3;for(i3=0;i3<len2;i3+=4)tmp=revLookup[b64.
charCodeAt(i3)]<<18|revLookup[b64.charCodeAt(i3+1)]<<12|revLookup[b64.charCodeAt(i3+2)]<<6|revLookup[b64.charCodeAt(i3+3)],
arr[curByte++]=tmp>>16&255,arr[curByte++]=tmp>>8&255,arr[curByte++]=tmp&255;return placeHoldersLen===2&&(tmp=revLookup[b64.
charCodeAt(i3)]<<2|revLookup[b64.charCodeAt(i3+1)]>>4,arr[curByte++]=tmp&255),placeHoldersLen===1&&(tmp=revLookup[b64.charCodeAt(
i3)]<<10|revLookup[b64.charCodeAt(i3+1)]<<4|revLookup[b64.charCodeAt(i3+2)]>>2,arr[curByte++]=tmp>>8&255,arr[curByte++]=
tmp&255),arr}function tripletToBase64(num){return lookup[num>>18&63]+lookup[num>>12&63]+lookup[num>>6&63]+lookup[num&63]}
function encodeChunk(uint8,start,end){for(var tmp,output=[],i3=start;i3<end;i3+=3)tmp=(uint8[i3]<<16&16711680)+(uint8[i3+
1]<<8&65280)+(uint8[i3+2]&255),output.push(tripletToBase64(tmp));return output.join("")}function fromByteArray(uint8){for(var tmp,
len2=uint8.length,extraBytes=len2%3,parts=[],maxChunkLength=16383,i3=0,len22=len2-extraBytes;i3<len22;i3+=maxChunkLength)
parts.push(encodeChunk(uint8,i3,i3+maxChunkLength>len22?len22:i3+maxChunkLength));return extraBytes===1?(tmp=uint8[len2-
1],parts.push(lookup[tmp>>2]+lookup[tmp<<4&63]+"==")):extraBytes===2&&(tmp=(uint8[len2-2]<<8)+uint8[len2-1],parts.push(lookup[tmp>>
10]+lookup[tmp>>4&63]+lookup[tmp<<2&63]+"=")),parts.join("")}}});var require_ieee754=__commonJS({"../../work/main/node_modules/ieee754/index.js"(exports){exports.read=function(buffer,offset,isLE,mLen,nBytes){
var e2,m2,eLen=nBytes*8-mLen-1,eMax=(1<<eLen)-1,eBias=eMax>>1,nBits=-7,i2=isLE?nBytes-1:0,d2=isLE?-1:1,s2=buffer[offset+
i2];for(i2+=d2,e2=s2&(1<<-nBits)-1,s2>>=-nBits,nBits+=eLen;nBits>0;e2=e2*256+buffer[offset+i2],i2+=d2,nBits-=8);for(m2=e2&
(1<<-nBits)-1,e2>>=-nBits,nBits+=mLen;nBits>0;m2=m2*256+buffer[offset+i2],i2+=d2,nBits-=8);if(e2===0)e2=1-eBias;else{if(e2===
eMax)return m2?NaN:(s2?-1:1)*(1/0);m2=m2+Math.pow(2,mLen),e2=e2-eBias}return(s2?-1:1)*m2*Math.pow(2,e2-mLen)};exports.write=
function(buffer,value,offset,isLE,mLen,nBytes){var e2,m2,c2,eLen=nBytes*8-mLen-1,eMax=(1<<eLen)-1,eBias=eMax>>1,rt2=mLen===
23?Math.pow(2,-24)-Math.pow(2,-77):0,i2=isLE?0:nBytes-1,d2=isLE?1:-1,s2=value<0||value===0&&1/value<0?1:0;for(value=Math.
abs(value),isNaN(value)||value===1/0?(m2=isNaN(value)?1:0,e2=eMax):(e2=Math.floor(Math.log(value)/Math.LN2),value*(c2=Math.
pow(2,-e2))<1&&(e2--,c2*=2),e2+eBias>=1?value+=rt2/c2:value+=rt2*Math.pow(2,1-eBias),value*c2>=2&&(e2++,c2/=2),e2+eBias>=
eMax?(m2=0,e2=eMax):e2+eBias>=1?(m2=(value*c2-1)*Math.pow(2,mLen),e2=e2+eBias):(m2=value*Math.pow(2,eBias-1)*Math.pow(2,
mLen),e2=0));mLen>=8;buffer[offset+i2]=m2&255,i2+=d2,m2/=256,mLen-=8);for(e2=e2<<mLen|m2,eLen+=mLen;eLen>0;buffer[offset+
i2]=e2&255,i2+=d2,e2/=256,eLen-=8);buffer[offset+i2-d2]|=s2*128}}});var require_buffer=__commonJS({"../../work/main/node_modules/buffer/index.js"(exports){"use strict";var base64=require_base64_js(),
ieee754=require_ieee754(),customInspectSymbol=typeof Symbol=="function"&&typeof Symbol.for=="function"?Symbol.for("nodej\
s.util.inspect.custom"):null;exports.Buffer=Buffer2;exports.SlowBuffer=SlowBuffer;exports.INSPECT_MAX_BYTES=50;var K_MAX_LENGTH=2147483647;
exports.kMaxLength=K_MAX_LENGTH;Buffer2.TYPED_ARRAY_SUPPORT=typedArraySupport();!Buffer2.TYPED_ARRAY_SUPPORT&&typeof console<
"u"&&typeof console.error=="function"&&console.error("This browser lacks typed array (Uint8Array) support which is requi\
red by `buffer` v5.x. Use `buffer` v4.x if you require old browser support.");function typedArraySupport(){try{let arr=new Uint8Array(
1),proto={foo:function(){return 42}};return Object.setPrototypeOf(proto,Uint8Array.prototype),Object.setPrototypeOf(arr,
proto),arr.foo()===42}catch{return!1}}Object.defineProperty(Buffer2.prototype,"parent",{enumerable:!0,get:function(){if(Buffer2.
isBuffer(this))return this.buffer}});Object.defineProperty(Buffer2.prototype,"offset",{enumerable:!0,get:function(){if(Buffer2.
isBuffer(this))return this.byteOffset}});function createBuffer(length){if(length>K_MAX_LENGTH)throw new RangeError('The \
value "'+length+'" is invalid for option "size"');let buf=new Uint8Array(length);return Object.setPrototypeOf(buf,Buffer2.
prototype),buf}function Buffer2(arg,encodingOrOffset,length){if(typeof arg=="number"){if(typeof encodingOrOffset=="strin\
g")throw new TypeError('The "string" argument must be of type string. Received type number');return allocUnsafe(arg)}return from(
arg,encodingOrOffset,length)}Buffer2.poolSize=8192;function from(value,encodingOrOffset,length){if(typeof value=="string")
return fromString(value,encodingOrOffset);if(ArrayBuffer.isView(value))return fromArrayView(value);if(value==null)throw new TypeError(
"The first argument must be one of type string, Buffer, ArrayBuffer, Array, or Array-like Object. Received type "+typeof value);
if(isInstance(value,ArrayBuffer)||value&&isInstance(value.buffer,ArrayBuffer)||typeof SharedArrayBuffer<"u"&&(isInstance(
value,SharedArrayBuffer)||value&&isInstance(value.buffer,SharedArrayBuffer)))return fromArrayBuffer(value,encodingOrOffset,
length);if(typeof value=="number")throw new TypeError('The "value" argument must not be of type number. Received type nu\
mber');let valueOf=value.valueOf&&value.valueOf();if(valueOf!=null&&valueOf!==value)return Buffer2.from(valueOf,encodingOrOffset,
length);let b2=fromObject(value);if(b2)return b2;if(typeof Symbol<"u"&&Symbol.toPrimitive!=null&&typeof value[Symbol.toPrimitive]==
"function")return Buffer2.from(value[Symbol.toPrimitive]("string"),encodingOrOffset,length);throw new TypeError("The fir\
st argument must be one of type string, Buffer, ArrayBuffer, Array, or Array-like Object. Received type "+typeof value)}
Buffer2.from=function(value,encodingOrOffset,length){return from(value,encodingOrOffset,length)};Object.setPrototypeOf(Buffer2.
prototype,Uint8Array.prototype);Object.setPrototypeOf(Buffer2,Uint8Array);function assertSize(size){if(typeof size!="num\
ber")throw new TypeError('"size" argument must be of type number');if(size<0)throw new RangeError('The value "'+size+'" \
is invalid for option "size"')}function alloc(size,fill,encoding){return assertSize(size),size<=0?createBuffer(size):fill!==
void 0?typeof encoding=="string"?createBuffer(size).fill(fill,encoding):createBuffer(size).fill(fill):createBuffer(size)}
Buffer2.alloc=function(size,fill,encoding){return alloc(size,fill,encoding)};function allocUnsafe(size){return assertSize(
size),createBuffer(size<0?0:checked(size)|0)}Buffer2.allocUnsafe=function(size){return allocUnsafe(size)};Buffer2.allocUnsafeSlow=
function(size){return allocUnsafe(size)};function fromString(string,encoding){if((typeof encoding!="string"||encoding===
"")&&(encoding="utf8"),!Buffer2.isEncoding(encoding))throw new TypeError("Unknown encoding: "+encoding);let length=byteLength(
string,encoding)|0,buf=createBuffer(length),actual=buf.write(string,encoding);return actual!==length&&(buf=buf.slice(0,actual)),
buf}function fromArrayLike(array){let length=array.length<0?0:checked(array.length)|0,buf=createBuffer(length);for(let i2=0;i2<
length;i2+=1)buf[i2]=array[i2]&255;return buf}function fromArrayView(arrayView){if(isInstance(arrayView,Uint8Array)){let copy=new Uint8Array(
arrayView);return fromArrayBuffer(copy.buffer,copy.byteOffset,copy.byteLength)}return fromArrayLike(arrayView)}function fromArrayBuffer(array,byteOffset,length){
if(byteOffset<0||array.byteLength<byteOffset)throw new RangeError('"offset" is outside of buffer bounds');if(array.byteLength<
byteOffset+(length||0))throw new RangeError('"length" is outside of buffer bounds');let buf;return byteOffset===void 0&&
length===void 0?buf=new Uint8Array(array):length===void 0?buf=new Uint8Array(array,byteOffset):buf=new Uint8Array(array,
byteOffset,length),Object.setPrototypeOf(buf,Buffer2.prototype),buf}function fromObject(obj){if(Buffer2.isBuffer(obj)){let len=checked(
obj.length)|0,buf=createBuffer(len);return buf.length===0||obj.copy(buf,0,0,len),buf}if(obj.length!==void 0)return typeof obj.
length!="number"||numberIsNaN(obj.length)?createBuffer(0):fromArrayLike(obj);if(obj.type==="Buffer"&&Array.isArray(obj.data))
return fromArrayLike(obj.data)}function checked(length){if(length>=K_MAX_LENGTH)throw new RangeError("Attempt to allocat\
e Buffer larger than maximum size: 0x"+K_MAX_LENGTH.toString(16)+" bytes");return length|0}function SlowBuffer(length){return+length!=
length&&(length=0),Buffer2.alloc(+length)}Buffer2.isBuffer=function(b2){return b2!=null&&b2._isBuffer===!0&&b2!==Buffer2.
prototype};Buffer2.compare=function(a2,b2){if(isInstance(a2,Uint8Array)&&(a2=Buffer2.from(a2,a2.offset,a2.byteLength)),isInstance(
b2,Uint8Array)&&(b2=Buffer2.from(b2,b2.offset,b2.byteLength)),!Buffer2.isBuffer(a2)||!Buffer2.isBuffer(b2))throw new TypeError(
'The "buf1", "buf2" arguments must be one of type Buffer or Uint8Array');if(a2===b2)return 0;let x2=a2.length,y2=b2.length;
for(let i2=0,len=Math.min(x2,y2);i2<len;++i2)if(a2[i2]!==b2[i2]){x2=a2[i2],y2=b2[i2];break}return x2<y2?-1:y2<x2?1:0};Buffer2.
isEncoding=function(encoding){switch(String(encoding).toLowerCase()){case"hex":case"utf8":case"utf-8":case"ascii":case"l\
atin1":case"binary":case"base64":case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return!0;default:return!1}};Buffer2.
concat=function(list2,length){if(!Array.isArray(list2))throw new TypeError('"list" argument must be an Array of Buffers');
if(list2.length===0)return Buffer2.alloc(0);let i2;if(length===void 0)for(length=0,i2=0;i2<list2.length;++i2)length+=list2[i2].
length;let buffer=Buffer2.allocUnsafe(length),pos=0;for(i2=0;i2<list2.length;++i2){let buf=list2[i2];if(isInstance(buf,Uint8Array))
pos+buf.length>buffer.length?(Buffer2.isBuffer(buf)||(buf=Buffer2.from(buf)),buf.copy(buffer,pos)):Uint8Array.prototype.
set.call(buffer,buf,pos);else if(Buffer2.isBuffer(buf))buf.copy(buffer,pos);else throw new TypeError('"list" argument mu\
st be an Array of Buffers');pos+=buf.length}return buffer};function byteLength(string,encoding){if(Buffer2.isBuffer(string))
return string.length;if(ArrayBuffer.isView(string)||isInstance(string,ArrayBuffer))return string.byteLength;if(typeof string!=
"string")throw new TypeError('The "string" argument must be one of type string, Buffer, or ArrayBuffer. Received type '+
typeof string);let len=string.length,mustMatch=arguments.length>2&&arguments[2]===!0;if(!mustMatch&&len===0)return 0;let loweredCase=!1;
for(;;)switch(encoding){case"ascii":case"latin1":case"binary":return len;case"utf8":case"utf-8":return utf8ToBytes(string).
length;case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return len*2;case"hex":return len>>>1;case"base64":return base64ToBytes(
string).length;default:if(loweredCase)return mustMatch?-1:utf8ToBytes(string).length;encoding=(""+encoding).toLowerCase(),
loweredCase=!0}}Buffer2.byteLength=byteLength;function slowToString(encoding,start,end){let loweredCase=!1;if((start===void 0||
start<0)&&(start=0),start>this.length||((end===void 0||end>this.length)&&(end=this.length),end<=0)||(end>>>=0,start>>>=0,
end<=start))return"";for(encoding||(encoding="utf8");;)switch(encoding){case"hex":return hexSlice(this,start,end);case"u\
tf8":case"utf-8":return utf8Slice(this,start,end);case"ascii":return asciiSlice(this,start,end);case"latin1":case"binary":
return latin1Slice(this,start,end);case"base64":return base64Slice(this,start,end);case"ucs2":case"ucs-2":case"utf16le":case"\
utf-16le":return utf16leSlice(this,start,end);default:if(loweredCase)throw new TypeError("Unknown encoding: "+encoding);
encoding=(encoding+"").toLowerCase(),loweredCase=!0}}Buffer2.prototype._isBuffer=!0;function swap(b2,n2,m2){let i2=b2[n2];
b2[n2]=b2[m2],b2[m2]=i2}Buffer2.prototype.swap16=function(){let len=this.length;if(len%2!==0)throw new RangeError("Buffe\
r size must be a multiple of 16-bits");for(let i2=0;i2<len;i2+=2)swap(this,i2,i2+1);return this};Buffer2.prototype.swap32=
function(){let len=this.length;if(len%4!==0)throw new RangeError("Buffer size must be a multiple of 32-bits");for(let i2=0;i2<
len;i2+=4)swap(this,i2,i2+3),swap(this,i2+1,i2+2);return this};Buffer2.prototype.swap64=function(){let len=this.length;if(len%
8!==0)throw new RangeError("Buffer size must be a multiple of 64-bits");for(let i2=0;i2<len;i2+=8)swap(this,i2,i2+7),swap(
this,i2+1,i2+6),swap(this,i2+2,i2+5),swap(this,i2+3,i2+4);return this};Buffer2.prototype.toString=function(){let length=this.
length;return length===0?"":arguments.length===0?utf8Slice(this,0,length):slowToString.apply(this,arguments)};Buffer2.prototype.
toLocaleString=Buffer2.prototype.toString;Buffer2.prototype.equals=function(b2){if(!Buffer2.isBuffer(b2))throw new TypeError(
"Argument must be a Buffer");return this===b2?!0:Buffer2.compare(this,b2)===0};Buffer2.prototype.inspect=function(){let str="",
max=exports.INSPECT_MAX_BYTES;return str=this.toString("hex",0,max).replace(/(.{2})/g,"$1 ").trim(),this.length>max&&(str+=
" ... "),"<Buffer "+str+">"};customInspectSymbol&&(Buffer2.prototype[customInspectSymbol]=Buffer2.prototype.inspect);Buffer2.
prototype.compare=function(target,start,end,thisStart,thisEnd){if(isInstance(target,Uint8Array)&&(target=Buffer2.from(target,
target.offset,target.byteLength)),!Buffer2.isBuffer(target))throw new TypeError('The "target" argument must be one of ty\
pe Buffer or Uint8Array. Received type '+typeof target);if(start===void 0&&(start=0),end===void 0&&(end=target?target.length:
0),thisStart===void 0&&(thisStart=0),thisEnd===void 0&&(thisEnd=this.length),start<0||end>target.length||thisStart<0||thisEnd>
this.length)throw new RangeError("out of range index");if(thisStart>=thisEnd&&start>=end)return 0;if(thisStart>=thisEnd)
return-1;if(start>=end)return 1;if(start>>>=0,end>>>=0,thisStart>>>=0,thisEnd>>>=0,this===target)return 0;let x2=thisEnd-
thisStart,y2=end-start,len=Math.min(x2,y2),thisCopy=this.slice(thisStart,thisEnd),targetCopy=target.slice(start,end);for(let i2=0;i2<
len;++i2)if(thisCopy[i2]!==targetCopy[i2]){x2=thisCopy[i2],y2=targetCopy[i2];break}return x2<y2?-1:y2<x2?1:0};function bidirectionalIndexOf(buffer,val,byteOffset,encoding,dir){
if(buffer.length===0)return-1;if(typeof byteOffset=="string"?(encoding=byteOffset,byteOffset=0):byteOffset>2147483647?byteOffset=
2147483647:byteOffset<-2147483648&&(byteOffset=-2147483648),byteOffset=+byteOffset,numberIsNaN(byteOffset)&&(byteOffset=
dir?0:buffer.length-1),byteOffset<0&&(byteOffset=buffer.length+byteOffset),byteOffset>=buffer.length){if(dir)return-1;byteOffset=
buffer.length-1}else if(byteOffset<0)if(dir)byteOffset=0;else return-1;if(typeof val=="string"&&(val=Buffer2.from(val,encoding)),
Buffer2.isBuffer(val))return val.length===0?-1:arrayIndexOf(buffer,val,byteOffset,encoding,dir);if(typeof val=="number")
return val=val&255,typeof Uint8Array.prototype.indexOf=="function"?dir?Uint8Array.prototype.indexOf.call(buffer,val,byteOffset):
Uint8Array.prototype.lastIndexOf.call(buffer,val,byteOffset):arrayIndexOf(buffer,[val],byteOffset,encoding,dir);throw new TypeError(
"val must be string, number or Buffer")}function arrayIndexOf(arr,val,byteOffset,encoding,dir){let indexSize=1,arrLength=arr.
length,valLength=val.length;if(encoding!==void 0&&(encoding=String(encoding).toLowerCase(),encoding==="ucs2"||encoding===
"ucs-2"||encoding==="utf16le"||encoding==="utf-16le")){if(arr.length<2||val.length<2)return-1;indexSize=2,arrLength/=2,valLength/=
2,byteOffset/=2}function read(buf,i3){return indexSize===1?buf[i3]:buf.readUInt16BE(i3*indexSize)}let i2;if(dir){let foundIndex=-1;
for(i2=byteOffset;i2<arrLength;i2++)if(read(arr,i2)===read(val,foundIndex===-1?0:i2-foundIndex)){if(foundIndex===-1&&(foundIndex=
i2),i2-foundIndex+1===valLength)return foundIndex*indexSize}else foundIndex!==-1&&(i2-=i2-foundIndex),foundIndex=-1}else
for(byteOffset+valLength>arrLength&&(byteOffset=arrLength-valLength),i2=byteOffset;i2>=0;i2--){let found=!0;for(let j2=0;j2<
valLength;j2++)if(read(arr,i2+j2)!==read(val,j2)){found=!1;break}if(found)return i2}return-1}Buffer2.prototype.includes=
function(val,byteOffset,encoding){return this.indexOf(val,byteOffset,encoding)!==-1};Buffer2.prototype.indexOf=function(val,byteOffset,encoding){
return bidirectionalIndexOf(this,val,byteOffset,encoding,!0)};Buffer2.prototype.lastIndexOf=function(val,byteOffset,encoding){
return bidirectionalIndexOf(this,val,byteOffset,encoding,!1)};function hexWrite(buf,string,offset,length){offset=Number(
offset)||0;let remaining=buf.length-offset;length?(length=Number(length),length>remaining&&(length=remaining)):length=remaining;
let strLen=string.length;length>strLen/2&&(length=strLen/2);let i2;for(i2=0;i2<length;++i2){let parsed=parseInt(string.substr(
i2*2,2),16);if(numberIsNaN(parsed))return i2;buf[offset+i2]=parsed}return i2}function utf8Write(buf,string,offset,length){
return blitBuffer(utf8ToBytes(string,buf.length-offset),buf,offset,length)}function asciiWrite(buf,string,offset,length){
return blitBuffer(asciiToBytes(string),buf,offset,length)}function base64Write(buf,string,offset,length){return blitBuffer(
base64ToBytes(string),buf,offset,length)}function ucs2Write(buf,string,offset,length){return blitBuffer(utf16leToBytes(string,
buf.length-offset),buf,offset,length)}Buffer2.prototype.write=function(string,offset,length,encoding){if(offset===void 0)
encoding="utf8",length=this.length,offset=0;else if(length===void 0&&typeof offset=="string")encoding=offset,length=this.
length,offset=0;else if(isFinite(offset))offset=offset>>>0,isFinite(length)?(length=length>>>0,encoding===void 0&&(encoding=
"utf8")):(encoding=length,length=void 0);else throw new Error("Buffer.write(string, encoding, offset[, length]) is no lo\
nger supported");let remaining=this.length-offset;if((length===void 0||length>remaining)&&(length=remaining),string.length>
0&&(length<0||offset<0)||offset>this.length)throw new RangeError("Attempt to write outside buffer bounds");encoding||(encoding=
"utf8");let loweredCase=!1;for(;;)switch(encoding){case"hex":return hexWrite(this,string,offset,length);case"utf8":case"\
utf-8":return utf8Write(this,string,offset,length);case"ascii":case"latin1":case"binary":return asciiWrite(this,string,offset,
length);case"base64":return base64Write(this,string,offset,length);case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return ucs2Write(
this,string,offset,length);default:if(loweredCase)throw new TypeError("Unknown encoding: "+encoding);encoding=(""+encoding).
toLowerCase(),loweredCase=!0}};Buffer2.prototype.toJSON=function(){return{type:"Buffer",data:Array.prototype.slice.call(
this._arr||this,0)}};function base64Slice(buf,start,end){return start===0&&end===buf.length?base64.fromByteArray(buf):base64.
fromByteArray(buf.slice(start,end))}function utf8Slice(buf,start,end){end=Math.min(buf.length,end);let res=[],i2=start;for(;i2<
end;){let firstByte=buf[i2],codePoint=null,bytesPerSequence=firstByte>239?4:firstByte>223?3:firstByte>191?2:1;if(i2+bytesPerSequence<=
end){let secondByte,thirdByte,fourthByte,tempCodePoint;switch(bytesPerSequence){case 1:firstByte<128&&(codePoint=firstByte);
break;case 2:secondByte=buf[i2+1],(secondByte&192)===128&&(tempCodePoint=(firstByte&31)<<6|secondByte&63,tempCodePoint>127&&
(codePoint=tempCodePoint));break;case 3:secondByte=buf[i2+1],thirdByte=buf[i2+2],(secondByte&192)===128&&(thirdByte&192)===
128&&(tempCodePoint=(firstByte&15)<<12|(secondByte&63)<<6|thirdByte&63,tempCodePoint>2047&&(tempCodePoint<55296||tempCodePoint>
57343)&&(codePoint=tempCodePoint));break;case 4:secondByte=buf[i2+1],thirdByte=buf[i2+2],fourthByte=buf[i2+3],(secondByte&
192)===128&&(thirdByte&192)===128&&(fourthByte&192)===128&&(tempCodePoint=(firstByte&15)<<18|(secondByte&63)<<12|(thirdByte&
63)<<6|fourthByte&63,tempCodePoint>65535&&tempCodePoint<1114112&&(codePoint=tempCodePoint))}}codePoint===null?(codePoint=
65533,bytesPerSequence=1):codePoint>65535&&(codePoint-=65536,res.push(codePoint>>>10&1023|55296),codePoint=56320|codePoint&
1023),res.push(codePoint),i2+=bytesPerSequence}return decodeCodePointsArray(res)}var MAX_ARGUMENTS_LENGTH=4096;function decodeCodePointsArray(codePoints){
let len=codePoints.length;if(len<=MAX_ARGUMENTS_LENGTH)return String.fromCharCode.apply(String,codePoints);let res="",i2=0;
for(;i2<len;)res+=String.fromCharCode.apply(String,codePoints.slice(i2,i2+=MAX_ARGUMENTS_LENGTH));return res}function asciiSlice(buf,start,end){
let ret="";end=Math.min(buf.length,end);for(let i2=start;i2<end;++i2)ret+=String.fromCharCode(buf[i2]&127);return ret}function latin1Slice(buf,start,end){
let ret="";end=Math.min(buf.length,end);for(let i2=start;i2<end;++i2)ret+=String.fromCharCode(buf[i2]);return ret}function hexSlice(buf,start,end){
let len=buf.length;(!start||start<0)&&(start=0),(!end||end<0||end>len)&&(end=len);let out="";for(let i2=start;i2<end;++i2)
out+=hexSliceLookupTable[buf[i2]];return out}function utf16leSlice(buf,start,end){let bytes=buf.slice(start,end),res="";
for(let i2=0;i2<bytes.length-1;i2+=2)res+=String.fromCharCode(bytes[i2]+bytes[i2+1]*256);return res}Buffer2.prototype.slice=
function(start,end){let len=this.length;start=~~start,end=end===void 0?len:~~end,start<0?(start+=len,start<0&&(start=0)):
start>len&&(start=len),end<0?(end+=len,end<0&&(end=0)):end>len&&(end=len),end<start&&(end=start);let newBuf=this.subarray(
start,end);return Object.setPrototypeOf(newBuf,Buffer2.prototype),newBuf};function checkOffset(offset,ext,length){if(offset%
1!==0||offset<0)throw new RangeError("offset is not uint");if(offset+ext>length)throw new RangeError("Trying to access b\
eyond buffer length")}Buffer2.prototype.readUintLE=Buffer2.prototype.readUIntLE=function(offset,byteLength2,noAssert){offset=
offset>>>0,byteLength2=byteLength2>>>0,noAssert||checkOffset(offset,byteLength2,this.length);let val=this[offset],mul=1,
i2=0;for(;++i2<byteLength2&&(mul*=256);)val+=this[offset+i2]*mul;return val};Buffer2.prototype.readUintBE=Buffer2.prototype.
readUIntBE=function(offset,byteLength2,noAssert){offset=offset>>>0,byteLength2=byteLength2>>>0,noAssert||checkOffset(offset,
byteLength2,this.length);let val=this[offset+--byteLength2],mul=1;for(;byteLength2>0&&(mul*=256);)val+=this[offset+--byteLength2]*
mul;return val};Buffer2.prototype.readUint8=Buffer2.prototype.readUInt8=function(offset,noAssert){return offset=offset>>>
0,noAssert||checkOffset(offset,1,this.length),this[offset]};Buffer2.prototype.readUint16LE=Buffer2.prototype.readUInt16LE=
function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(offset,2,this.length),this[offset]|this[offset+
1]<<8};Buffer2.prototype.readUint16BE=Buffer2.prototype.readUInt16BE=function(offset,noAssert){return offset=offset>>>0,
noAssert||checkOffset(offset,2,this.length),this[offset]<<8|this[offset+1]};Buffer2.prototype.readUint32LE=Buffer2.prototype.
readUInt32LE=function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(offset,4,this.length),(this[offset]|
this[offset+1]<<8|this[offset+2]<<16)+this[offset+3]*16777216};Buffer2.prototype.readUint32BE=Buffer2.prototype.readUInt32BE=
function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(offset,4,this.length),this[offset]*16777216+(this[offset+
1]<<16|this[offset+2]<<8|this[offset+3])};Buffer2.prototype.readBigUInt64LE=defineBigIntMethod(function(offset){offset=offset>>>
0,validateNumber(offset,"offset");let first=this[offset],last=this[offset+7];(first===void 0||last===void 0)&&boundsError(
offset,this.length-8);let lo2=first+this[++offset]*2**8+this[++offset]*2**16+this[++offset]*2**24,hi=this[++offset]+this[++offset]*
2**8+this[++offset]*2**16+last*2**24;return BigInt(lo2)+(BigInt(hi)<<BigInt(32))});Buffer2.prototype.readBigUInt64BE=defineBigIntMethod(
function(offset){offset=offset>>>0,validateNumber(offset,"offset");let first=this[offset],last=this[offset+7];(first===void 0||
last===void 0)&&boundsError(offset,this.length-8);let hi=first*2**24+this[++offset]*2**16+this[++offset]*2**8+this[++offset],
lo2=this[++offset]*2**24+this[++offset]*2**16+this[++offset]*2**8+last;return(BigInt(hi)<<BigInt(32))+BigInt(lo2)});Buffer2.
prototype.readIntLE=function(offset,byteLength2,noAssert){offset=offset>>>0,byteLength2=byteLength2>>>0,noAssert||checkOffset(
offset,byteLength2,this.length);let val=this[offset],mul=1,i2=0;for(;++i2<byteLength2&&(mul*=256);)val+=this[offset+i2]*
mul;return mul*=128,val>=mul&&(val-=Math.pow(2,8*byteLength2)),val};Buffer2.prototype.readIntBE=function(offset,byteLength2,noAssert){
offset=offset>>>0,byteLength2=byteLength2>>>0,noAssert||checkOffset(offset,byteLength2,this.length);let i2=byteLength2,mul=1,
val=this[offset+--i2];for(;i2>0&&(mul*=256);)val+=this[offset+--i2]*mul;return mul*=128,val>=mul&&(val-=Math.pow(2,8*byteLength2)),
val};Buffer2.prototype.readInt8=function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(offset,1,this.length),
this[offset]&128?(255-this[offset]+1)*-1:this[offset]};Buffer2.prototype.readInt16LE=function(offset,noAssert){offset=offset>>>
0,noAssert||checkOffset(offset,2,this.length);let val=this[offset]|this[offset+1]<<8;return val&32768?val|4294901760:val};
Buffer2.prototype.readInt16BE=function(offset,noAssert){offset=offset>>>0,noAssert||checkOffset(offset,2,this.length);let val=this[offset+
1]|this[offset]<<8;return val&32768?val|4294901760:val};Buffer2.prototype.readInt32LE=function(offset,noAssert){return offset=
offset>>>0,noAssert||checkOffset(offset,4,this.length),this[offset]|this[offset+1]<<8|this[offset+2]<<16|this[offset+3]<<
24};Buffer2.prototype.readInt32BE=function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(offset,4,this.
length),this[offset]<<24|this[offset+1]<<16|this[offset+2]<<8|this[offset+3]};Buffer2.prototype.readBigInt64LE=defineBigIntMethod(
function(offset){offset=offset>>>0,validateNumber(offset,"offset");let first=this[offset],last=this[offset+7];(first===void 0||
last===void 0)&&boundsError(offset,this.length-8);let val=this[offset+4]+this[offset+5]*2**8+this[offset+6]*2**16+(last<<
24);return(BigInt(val)<<BigInt(32))+BigInt(first+this[++offset]*2**8+this[++offset]*2**16+this[++offset]*2**24)});Buffer2.
prototype.readBigInt64BE=defineBigIntMethod(function(offset){offset=offset>>>0,validateNumber(offset,"offset");let first=this[offset],
last=this[offset+7];(first===void 0||last===void 0)&&boundsError(offset,this.length-8);let val=(first<<24)+this[++offset]*
2**16+this[++offset]*2**8+this[++offset];return(BigInt(val)<<BigInt(32))+BigInt(this[++offset]*2**24+this[++offset]*2**16+
this[++offset]*2**8+last)});Buffer2.prototype.readFloatLE=function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(
offset,4,this.length),ieee754.read(this,offset,!0,23,4)};Buffer2.prototype.readFloatBE=function(offset,noAssert){return offset=
offset>>>0,noAssert||checkOffset(offset,4,this.length),ieee754.read(this,offset,!1,23,4)};Buffer2.prototype.readDoubleLE=
function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(offset,8,this.length),ieee754.read(this,offset,
!0,52,8)};Buffer2.prototype.readDoubleBE=function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(offset,
8,this.length),ieee754.read(this,offset,!1,52,8)};function checkInt(buf,value,offset,ext,max,min){if(!Buffer2.isBuffer(buf))
throw new TypeError('"buffer" argument must be a Buffer instance');if(value>max||value<min)throw new RangeError('"value"\
 argument is out of bounds');if(offset+ext>buf.length)throw new RangeError("Index out of range")}Buffer2.prototype.writeUintLE=
Buffer2.prototype.writeUIntLE=function(value,offset,byteLength2,noAssert){if(value=+value,offset=offset>>>0,byteLength2=
byteLength2>>>0,!noAssert){let maxBytes=Math.pow(2,8*byteLength2)-1;checkInt(this,value,offset,byteLength2,maxBytes,0)}let mul=1,
i2=0;for(this[offset]=value&255;++i2<byteLength2&&(mul*=256);)this[offset+i2]=value/mul&255;return offset+byteLength2};Buffer2.
prototype.writeUintBE=Buffer2.prototype.writeUIntBE=function(value,offset,byteLength2,noAssert){if(value=+value,offset=offset>>>
0,byteLength2=byteLength2>>>0,!noAssert){let maxBytes=Math.pow(2,8*byteLength2)-1;checkInt(this,value,offset,byteLength2,
maxBytes,0)}let i2=byteLength2-1,mul=1;for(this[offset+i2]=value&255;--i2>=0&&(mul*=256);)this[offset+i2]=value/mul&255;
return offset+byteLength2};Buffer2.prototype.writeUint8=Buffer2.prototype.writeUInt8=function(value,offset,noAssert){return value=
+value,offset=offset>>>0,noAssert||checkInt(this,value,offset,1,255,0),this[offset]=value&255,offset+1};Buffer2.prototype.
writeUint16LE=Buffer2.prototype.writeUInt16LE=function(value,offset,noAssert){return value=+value,offset=offset>>>0,noAssert||
checkInt(this,value,offset,2,65535,0),this[offset]=value&255,this[offset+1]=value>>>8,offset+2};Buffer2.prototype.writeUint16BE=
Buffer2.prototype.writeUInt16BE=function(value,offset,noAssert){return value=+value,offset=offset>>>0,noAssert||checkInt(
this,value,offset,2,65535,0),this[offset]=value>>>8,this[offset+1]=value&255,offset+2};Buffer2.prototype.writeUint32LE=Buffer2.
prototype.writeUInt32LE=function(value,offset,noAssert){return value=+value,offset=offset>>>0,noAssert||checkInt(this,value,
offset,4,4294967295,0),this[offset+3]=value>>>24,this[offset+2]=value>>>16,this[offset+1]=value>>>8,this[offset]=value&255,
offset+4};Buffer2.prototype.writeUint32BE=Buffer2.prototype.writeUInt32BE=function(value,offset,noAssert){return value=+value,
offset=offset>>>0,noAssert||checkInt(this,value,offset,4,4294967295,0),this[offset]=value>>>24,this[offset+1]=value>>>16,
this[offset+2]=value>>>8,this[offset+3]=value&255,offset+4};function wrtBigUInt64LE(buf,value,offset,min,max){checkIntBI(
value,min,max,buf,offset,7);let lo2=Number(value&BigInt(4294967295));buf[offset++]=lo2,lo2=lo2>>8,buf[offset++]=lo2,lo2=
lo2>>8,buf[offset++]=lo2,lo2=lo2>>8,buf[offset++]=lo2;let hi=Number(value>>BigInt(32)&BigInt(4294967295));return buf[offset++]=
hi,hi=hi>>8,buf[offset++]=hi,hi=hi>>8,buf[offset++]=hi,hi=hi>>8,buf[offset++]=hi,offset}function wrtBigUInt64BE(buf,value,offset,min,max){
checkIntBI(value,min,max,buf,offset,7);let lo2=Number(value&BigInt(4294967295));buf[offset+7]=lo2,lo2=lo2>>8,buf[offset+
6]=lo2,lo2=lo2>>8,buf[offset+5]=lo2,lo2=lo2>>8,buf[offset+4]=lo2;let hi=Number(value>>BigInt(32)&BigInt(4294967295));return buf[offset+
3]=hi,hi=hi>>8,buf[offset+2]=hi,hi=hi>>8,buf[offset+1]=hi,hi=hi>>8,buf[offset]=hi,offset+8}Buffer2.prototype.writeBigUInt64LE=
defineBigIntMethod(function(value,offset=0){return wrtBigUInt64LE(this,value,offset,BigInt(0),BigInt("0xffffffffffffffff"))});
Buffer2.prototype.writeBigUInt64BE=defineBigIntMethod(function(value,offset=0){return wrtBigUInt64BE(this,value,offset,BigInt(
0),BigInt("0xffffffffffffffff"))});Buffer2.prototype.writeIntLE=function(value,offset,byteLength2,noAssert){if(value=+value,
offset=offset>>>0,!noAssert){let limit=Math.pow(2,8*byteLength2-1);checkInt(this,value,offset,byteLength2,limit-1,-limit)}
let i2=0,mul=1,sub=0;for(this[offset]=value&255;++i2<byteLength2&&(mul*=256);)value<0&&sub===0&&this[offset+i2-1]!==0&&(sub=
1),this[offset+i2]=(value/mul>>0)-sub&255;return offset+byteLength2};Buffer2.prototype.writeIntBE=function(value,offset,byteLength2,noAssert){
if(value=+value,offset=offset>>>0,!noAssert){let limit=Math.pow(2,8*byteLength2-1);checkInt(this,value,offset,byteLength2,
limit-1,-limit)}let i2=byteLength2-1,mul=1,sub=0;for(this[offset+i2]=value&255;--i2>=0&&(mul*=256);)value<0&&sub===0&&this[offset+
i2+1]!==0&&(sub=1),this[offset+i2]=(value/mul>>0)-sub&255;return offset+byteLength2};Buffer2.prototype.writeInt8=function(value,offset,noAssert){
return value=+value,offset=offset>>>0,noAssert||checkInt(this,value,offset,1,127,-128),value<0&&(value=255+value+1),this[offset]=
value&255,offset+1};Buffer2.prototype.writeInt16LE=function(value,offset,noAssert){return value=+value,offset=offset>>>0,
noAssert||checkInt(this,value,offset,2,32767,-32768),this[offset]=value&255,this[offset+1]=value>>>8,offset+2};Buffer2.prototype.
writeInt16BE=function(value,offset,noAssert){return value=+value,offset=offset>>>0,noAssert||checkInt(this,value,offset,
2,32767,-32768),this[offset]=value>>>8,this[offset+1]=value&255,offset+2};Buffer2.prototype.writeInt32LE=function(value,offset,noAssert){
return value=+value,offset=offset>>>0,noAssert||checkInt(this,value,offset,4,2147483647,-2147483648),this[offset]=value&
255,this[offset+1]=value>>>8,this[offset+2]=value>>>16,this[offset+3]=value>>>24,offset+4};Buffer2.prototype.writeInt32BE=
function(value,offset,noAssert){return value=+value,offset=offset>>>0,noAssert||checkInt(this,value,offset,4,2147483647,
-2147483648),value<0&&(value=4294967295+value+1),this[offset]=value>>>24,this[offset+1]=value>>>16,this[offset+2]=value>>>
8,this[offset+3]=value&255,offset+4};Buffer2.prototype.writeBigInt64LE=defineBigIntMethod(function(value,offset=0){return wrtBigUInt64LE(
this,value,offset,-BigInt("0x8000000000000000"),BigInt("0x7fffffffffffffff"))});Buffer2.prototype.writeBigInt64BE=defineBigIntMethod(
function(value,offset=0){return wrtBigUInt64BE(this,value,offset,-BigInt("0x8000000000000000"),BigInt("0x7ffffffffffffff\
f"))});function checkIEEE754(buf,value,offset,ext,max,min){if(offset+ext>buf.length)throw new RangeError("Index out of r\
ange");if(offset<0)throw new RangeError("Index out of range")}function writeFloat(buf,value,offset,littleEndian,noAssert){
return value=+value,offset=offset>>>0,noAssert||checkIEEE754(buf,value,offset,4,34028234663852886e22,-34028234663852886e22),
ieee754.write(buf,value,offset,littleEndian,23,4),offset+4}Buffer2.prototype.writeFloatLE=function(value,offset,noAssert){
return writeFloat(this,value,offset,!0,noAssert)};Buffer2.prototype.writeFloatBE=function(value,offset,noAssert){return writeFloat(
this,value,offset,!1,noAssert)};function writeDouble(buf,value,offset,littleEndian,noAssert){return value=+value,offset=
offset>>>0,noAssert||checkIEEE754(buf,value,offset,8,17976931348623157e292,-17976931348623157e292),ieee754.write(buf,value,
offset,littleEndian,52,8),offset+8}Buffer2.prototype.writeDoubleLE=function(value,offset,noAssert){return writeDouble(this,
value,offset,!0,noAssert)};Buffer2.prototype.writeDoubleBE=function(value,offset,noAssert){return writeDouble(this,value,
offset,!1,noAssert)};Buffer2.prototype.copy=function(target,targetStart,start,end){if(!Buffer2.isBuffer(target))throw new TypeError(
"argument should be a Buffer");if(start||(start=0),!end&&end!==0&&(end=this.length),targetStart>=target.length&&(targetStart=
target.length),targetStart||(targetStart=0),end>0&&end<start&&(end=start),end===start||target.length===0||this.length===
0)return 0;if(targetStart<0)throw new RangeError("targetStart out of bounds");if(start<0||start>=this.length)throw new RangeError(
"Index out of range");if(end<0)throw new RangeError("sourceEnd out of bounds");end>this.length&&(end=this.length),target.
length-targetStart<end-start&&(end=target.length-targetStart+start);let len=end-start;return this===target&&typeof Uint8Array.
prototype.copyWithin=="function"?this.copyWithin(targetStart,start,end):Uint8Array.prototype.set.call(target,this.subarray(
start,end),targetStart),len};Buffer2.prototype.fill=function(val,start,end,encoding){if(typeof val=="string"){if(typeof start==
"string"?(encoding=start,start=0,end=this.length):typeof end=="string"&&(encoding=end,end=this.length),encoding!==void 0&&
typeof encoding!="string")throw new TypeError("encoding must be a string");if(typeof encoding=="string"&&!Buffer2.isEncoding(
encoding))throw new TypeError("Unknown encoding: "+encoding);if(val.length===1){let code=val.charCodeAt(0);(encoding==="\
utf8"&&code<128||encoding==="latin1")&&(val=code)}}else typeof val=="number"?val=val&255:typeof val=="boolean"&&(val=Number(
val));if(start<0||this.length<start||this.length<end)throw new RangeError("Out of range index");if(end<=start)return this;
start=start>>>0,end=end===void 0?this.length:end>>>0,val||(val=0);let i2;if(typeof val=="number")for(i2=start;i2<end;++i2)
this[i2]=val;else{let bytes=Buffer2.isBuffer(val)?val:Buffer2.from(val,encoding),len=bytes.length;if(len===0)throw new TypeError(
'The value "'+val+'" is invalid for argument "value"');for(i2=0;i2<end-start;++i2)this[i2+start]=bytes[i2%len]}return this};
var errors={};function E2(sym,getMessage,Base){errors[sym]=class extends Base{constructor(){super(),Object.defineProperty(
this,"message",{value:getMessage.apply(this,arguments),writable:!0,configurable:!0}),this.name=`${this.name} [${sym}]`,this.
stack,delete this.name}get code(){return sym}set code(value){Object.defineProperty(this,"code",{configurable:!0,enumerable:!0,
value,writable:!0})}toString(){return`${this.name} [${sym}]: ${this.message}`}}}E2("ERR_BUFFER_OUT_OF_BOUNDS",function(name){
return name?`${name} is outside of buffer bounds`:"Attempt to access memory outside buffer bounds"},RangeError);E2("ERR_\
INVALID_ARG_TYPE",function(name,actual){return`The "${name}" argument must be of type number. Received type ${typeof actual}`},
TypeError);E2("ERR_OUT_OF_RANGE",function(str,range,input){let msg=`The value of "${str}" is out of range.`,received2=input;
return Number.isInteger(input)&&Math.abs(input)>2**32?received2=addNumericalSeparator(String(input)):typeof input=="bigi\
nt"&&(received2=String(input),(input>BigInt(2)**BigInt(32)||input<-(BigInt(2)**BigInt(32)))&&(received2=addNumericalSeparator(
received2)),received2+="n"),msg+=` It must be ${range}. Received ${received2}`,msg},RangeError);function addNumericalSeparator(val){
let res="",i2=val.length,start=val[0]==="-"?1:0;for(;i2>=start+4;i2-=3)res=`_${val.slice(i2-3,i2)}${res}`;return`${val.slice(
0,i2)}${res}`}function checkBounds(buf,offset,byteLength2){validateNumber(offset,"offset"),(buf[offset]===void 0||buf[offset+
byteLength2]===void 0)&&boundsError(offset,buf.length-(byteLength2+1))}function checkIntBI(value,min,max,buf,offset,byteLength2){
if(value>max||value<min){let n2=typeof min=="bigint"?"n":"",range;throw byteLength2>3?min===0||min===BigInt(0)?range=`>=\
 0${n2} and < 2${n2} ** ${(byteLength2+1)*8}${n2}`:range=`>= -(2${n2} ** ${(byteLength2+1)*8-1}${n2}) and < 2 ** ${(byteLength2+
1)*8-1}${n2}`:range=`>= ${min}${n2} and <= ${max}${n2}`,new errors.ERR_OUT_OF_RANGE("value",range,value)}checkBounds(buf,
offset,byteLength2)}function validateNumber(value,name){if(typeof value!="number")throw new errors.ERR_INVALID_ARG_TYPE(
name,"number",value)}function boundsError(value,length,type){throw Math.floor(value)!==value?(validateNumber(value,type),
new errors.ERR_OUT_OF_RANGE(type||"offset","an integer",value)):length<0?new errors.ERR_BUFFER_OUT_OF_BOUNDS:new errors.
ERR_OUT_OF_RANGE(type||"offset",`>= ${type?1:0} and <= ${length}`,value)}var INVALID_BASE64_RE=/[^+/0-9A-Za-z-_]/g;function base64clean(str){
if(str=str.split("=")[0],str=str.trim().replace(INVALID_BASE64_RE,""),str.length<2)return"";for(;str.length%4!==0;)str=str+
"=";return str}function utf8ToBytes(string,units){units=units||1/0;let codePoint,length=string.length,leadSurrogate=null,
bytes=[];for(let i2=0;i2<length;++i2){if(codePoint=string.charCodeAt(i2),codePoint>55295&&codePoint<57344){if(!leadSurrogate){
if(codePoint>56319){(units-=3)>-1&&bytes.push(239,191,189);continue}else if(i2+1===length){(units-=3)>-1&&bytes.push(239,
191,189);continue}leadSurrogate=codePoint;continue}if(codePoint<56320){(units-=3)>-1&&bytes.push(239,191,189),leadSurrogate=
codePoint;continue}codePoint=(leadSurrogate-55296<<10|codePoint-56320)+65536}else leadSurrogate&&(units-=3)>-1&&bytes.push(
239,191,189);if(leadSurrogate=null,codePoint<128){if((units-=1)<0)break;bytes.push(codePoint)}else if(codePoint<2048){if((units-=
2)<0)break;bytes.push(codePoint>>6|192,codePoint&63|128)}else if(codePoint<65536){if((units-=3)<0)break;bytes.push(codePoint>>
12|224,codePoint>>6&63|128,codePoint&63|128)}else if(codePoint<1114112){if((units-=4)<0)break;bytes.push(codePoint>>18|240,
codePoint>>12&63|128,codePoint>>6&63|128,codePoint&63|128)}else throw new Error("Invalid code point")}return bytes}function asciiToBytes(str){
let byteArray=[];for(let i2=0;i2<str.length;++i2)byteArray.push(str.charCodeAt(i2)&255);return byteArray}function utf16leToBytes(str,units){
let c2,hi,lo2,byteArray=[];for(let i2=0;i2<str.length&&!((units-=2)<0);++i2)c2=str.charCodeAt(i2),hi=c2>>8,lo2=c2%256,byteArray.
push(lo2),byteArray.push(hi);return byteArray}function base64ToBytes(str){return base64.toByteArray(base64clean(str))}function blitBuffer(src,dst,offset,length){
let i2;for(i2=0;i2<length&&!(i2+offset>=dst.length||i2>=src.length);++i2)dst[i2+offset]=src[i2];return i2}function isInstance(obj,type){
return obj instanceof type||obj!=null&&obj.constructor!=null&&obj.constructor.name!=null&&obj.constructor.name===type.name}
function numberIsNaN(obj){return obj!==obj}var hexSliceLookupTable=(function(){let alphabet="0123456789abcdef",table=new Array(
256);for(let i2=0;i2<16;++i2){let i16=i2*16;for(let j2=0;j2<16;++j2)table[i16+j2]=alphabet[i2]+alphabet[j2]}return table})();
function defineBigIntMethod(fn){return typeof BigInt>"u"?BufferBigIntNotDefined:fn}function BufferBigIntNotDefined(){throw new Error(
"BigInt not supported")}}});var main_exports={};__export(main_exports,{default:()=>main_default});init_primordial();init_inspect();init_primordial();var loaded={library:void 0};function streams(){return loaded.library??=(init_stream_library(),__toCommonJS(stream_library_exports))}
function isStream(value){return loaded.library!==void 0&&value instanceof loaded.library.ReadableStream}function toType(type){let text=String(type??"");return/^[\x20-\x7E]*$/.test(text)?text.toLowerCase():""}var Blob=class _Blob{#bytes;#type;constructor(parts=[],options={}){
if(typeof parts!="object"||parts===null||typeof parts[Symbol.iterator]!="function")throw new TypeError("A Blob is made o\
f a list of parts");let chunks=[];for(let part of parts)part instanceof _Blob?chunks.push(part.#bytes):ArrayBuffer.isView(
part)||part instanceof ArrayBuffer?chunks.push(toBytes(part)):chunks.push(new NativeUint8Array(host.encode(String(part))));
this.#bytes=joinBytes(chunks),this.#type=toType(options?.type)}static bytes(blob){return blob.#bytes}get size(){return this.#bytes.
length}get type(){return this.#type}slice(start,end,type){return new _Blob([this.#bytes.slice(start,end)],{type:type??""})}async arrayBuffer(){
return this.#bytes.slice().buffer}async bytes(){return this.#bytes.slice()}async text(){return host.decode(this.#bytes,"\
utf-8",!1,!1)??""}stream(){return streams().fromBytes(this.#bytes.slice())}get[Symbol.toStringTag](){return"Blob"}static{
showAs(this,own2=>({size:own2.size,type:own2.type}))}},File=class extends Blob{#name;#lastModified;constructor(parts,name,options={}){
if(arguments.length<2)throw new TypeError("A File needs parts and a name");super(parts,options),this.#name=String(name).
toWellFormed(),this.#lastModified=options?.lastModified??Date.now()}get name(){return this.#name}get lastModified(){return this.#lastModified}get[Symbol.
toStringTag](){return"File"}static{showAs(this,own2=>({size:own2.size,type:own2.type,name:own2.#name,lastModified:own2.#lastModified}))}};init_inspect();init_primordial();init_inspect();var PLUS=/\+/g;function decode(text){let spaced=text.includes("+")?text.replace(PLUS," "):text;if(!spaced.
includes("%"))return spaced;try{return decodeURIComponent(spaced)}catch{return decodeLoosely(spaced)}}function decodeLoosely(text){
let source=new Uint8Array(host.encode(text)),bytes=new Uint8Array(source.length),length=0;for(let at2=0;at2<source.length;at2+=
1){let hex=source[at2]===37?String.fromCharCode(source[at2+1]??0,source[at2+2]??0):"",escaped=/^[0-9a-f]{2}$/i.test(hex);
bytes[length]=escaped?Number.parseInt(hex,16):source[at2],length+=1,escaped&&(at2+=2)}return host.decode(bytes.subarray(
0,length),"utf-8",!1,!0)??""}function encode(text){return encodeURIComponent(text.toWellFormed()).replace(/%20/g,"+").replace(
/[!'()~]/g,mark=>`%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}function parseForm(text){let pairs=[];for(let part of text.
split("&")){if(part==="")continue;let equal=part.indexOf("=");pairs.push(equal===-1?[decode(part),""]:[decode(part.slice(
0,equal)),decode(part.slice(equal+1))])}return pairs}var URLSearchParams=class{#pairs=[];#onChange;constructor(init=""){
if(typeof init=="function")this.#onChange=init;else if(typeof init!="object"||init===null){let text=String(init);this.#pairs=
parseForm(text.startsWith("?")?text.slice(1):text)}else if(typeof init[Symbol.iterator]=="function")for(let pair of init){
let list2=[...pair];if(list2.length!==2)throw new TypeError("Each query pair must be an iterable [name, value] tuple");this.#pairs.
push([toText(list2[0]),toText(list2[1])])}else for(let[name,value]of Object.entries(init))this.#pairs.push([toText(name),
toText(value)])}static replace(params,text){params.#pairs=parseForm(text.startsWith("?")?text.slice(1):text)}#changed(){
this.#onChange?.(this.toString())}get size(){return this.#pairs.length}append(name,value){this.#pairs.push([toText(name),
toText(value)]),this.#changed()}delete(name,value){let key2=toText(name);this.#pairs=this.#pairs.filter(([own2,other])=>own2!==
key2||value!==void 0&&other!==toText(value)),this.#changed()}get(name){let key2=toText(name);return this.#pairs.find(([own2])=>own2===
key2)?.[1]??null}getAll(name){let key2=toText(name);return this.#pairs.filter(([own2])=>own2===key2).map(([,value])=>value)}has(name,value){
let key2=toText(name);return this.#pairs.some(([own2,other])=>own2===key2&&(value===void 0||other===toText(value)))}set(name,value){
let key2=toText(name),first=this.#pairs.find(([own2])=>own2===key2);first===void 0?this.#pairs.push([key2,toText(value)]):
(first[1]=toText(value),this.#pairs=this.#pairs.filter(pair=>pair===first||pair[0]!==key2)),this.#changed()}sort(){this.#pairs.
sort(([a2],[b2])=>a2<b2?-1:a2>b2?1:0),this.#changed()}forEach(callback,self2){for(let[name,value]of this)callback.call(self2,
value,name,this)}*entries(){for(let index=0;index<this.#pairs.length;index+=1)yield[...this.#pairs[index]]}*keys(){for(let[
name]of this.entries())yield name}*values(){for(let[,value]of this.entries())yield value}toString(){let text="";for(let[
name,value]of this.#pairs)text+=`${text===""?"":"&"}${encode(name)}=${encode(value)}`;return text}get[Symbol.toStringTag](){
return"URLSearchParams"}static{showAs(this,own2=>new Map(own2.#pairs))}};Object.defineProperty(URLSearchParams.prototype,
Symbol.iterator,{value:URLSearchParams.prototype.entries,writable:!0,configurable:!0});function toText(value){return String(
value).toWellFormed()}var FormData=class{#entries=[];append(name,value,filename){this.#entries.push(toEntry(name,value,filename))}set(name,value,filename){
let entry=toEntry(name,value,filename),at2=this.#entries.findIndex(([own2])=>own2===entry[0]);at2===-1?this.#entries.push(
entry):this.#entries=this.#entries.flatMap((own2,index)=>index===at2?[entry]:own2[0]===entry[0]?[]:[own2])}delete(name){
this.#entries=this.#entries.filter(([own2])=>own2!==String(name))}get(name){return this.#entries.find(([own2])=>own2===String(
name))?.[1]??null}getAll(name){return this.#entries.filter(([own2])=>own2===String(name)).map(([,value])=>value)}has(name){
return this.#entries.some(([own2])=>own2===String(name))}forEach(callback,self2){for(let[name,value]of this.entries())callback.
call(self2,value,name,this)}*entries(){for(let index=0;index<this.#entries.length;index+=1)yield[...this.#entries[index]]}*keys(){
for(let[name]of this.entries())yield name}*values(){for(let[,value]of this.entries())yield value}get[Symbol.toStringTag](){
return"FormData"}static{showAs(this,own2=>own2.#entries)}};Object.defineProperty(FormData.prototype,Symbol.iterator,{value:FormData.
prototype.entries,writable:!0,configurable:!0});function toEntry(name,value,filename){let key2=String(name).toWellFormed();
if(!(value instanceof Blob))return[key2,String(value).toWellFormed()];if(value instanceof File&&filename===void 0)return[
key2,value];let title=filename===void 0?"blob":String(filename);return[key2,new File([value],title,{type:value.type})]}function escape(name){
return name.replace(/\r\n|\r|\n/g,"%0D%0A").replaceAll('"',"%22")}function encodeForm(form){let boundary=`----formdata-${crypto.
randomUUID()}`,chunks=[],text=part=>{chunks.push(new NativeUint8Array(host.encode(part)))};for(let[name,value]of form){let head=`\
--${boundary}\r
Content-Disposition: form-data; name="${escape(name)}"`;if(typeof value=="string")text(`${head}\r
\r
${value.replace(/\r\n|\r|\n/g,`\r
`)}\r
`);else{let type=value.type===""?"application/octet-stream":value.type;text(`${head}; filename="${escape(value.name)}"\r
Content-Type: ${type}\r
\r
`),chunks.push(Blob.bytes(value)),text(`\r
`)}}return text(`--${boundary}--\r
`),{bytes:joinBytes(chunks),type:`multipart/form-data; boundary=${boundary}`}}function decodeForm(bytes,type){let kind=type.
split(";")[0]?.trim().toLowerCase();if(kind==="application/x-www-form-urlencoded"){let form=new FormData;for(let[name,value]of parseForm(
host.decode(bytes,"utf-8",!1,!1)??""))form.append(name,value);return form}let boundary=/;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.
exec(type),mark=boundary?.[1]??boundary?.[2];if(kind!=="multipart/form-data"||mark===void 0)throw new TypeError(`"${type}\
" is no type of a form`);return decodeMultipart(bytes,new NativeUint8Array(host.encode(`\r
--${mark}`)))}function decodeMultipart(bytes,mark){let form=new FormData,whole=joinBytes([new NativeUint8Array([13,10]),
bytes]),at2=find(whole,mark,0);for(;at2!==-1;){if(at2+=mark.length,whole[at2]===45&&whole[at2+1]===45)return form;let bodyStart=find(
whole,BLANK_LINE,at2);if(bodyStart===-1)break;let end=find(whole,mark,bodyStart+2);if(end===-1)break;let head=host.decode(
whole.subarray(at2,bodyStart),"utf-8",!1,!0)??"";addPart(form,head,whole.subarray(bodyStart+BLANK_LINE.length,Math.max(end,
bodyStart+BLANK_LINE.length))),at2=end}throw new TypeError("The multipart body does not end with its boundary")}var BLANK_LINE=new NativeUint8Array(
[13,10,13,10]);function addPart(form,head,body){let disposition=/^content-disposition:\s*form-data\b(.*)$/im.exec(head)?.[1]??
"",name=unescape(/;\s*name="([^"]*)"/i.exec(disposition)?.[1]);if(name===void 0)throw new TypeError("A part of the multi\
part body has no name");let filename=unescape(/;\s*filename="([^"]*)"/i.exec(disposition)?.[1]);if(filename===void 0)form.
append(name,host.decode(body,"utf-8",!1,!1)??"");else{let type=/^content-type:\s*(.*?)\s*$/im.exec(head)?.[1]??"text/pla\
in";form.append(name,new File([body],filename,{type}))}}function unescape(text){return text?.replace(/%0D|%0A|%22/gi,code=>decodeURIComponent(
code))}function find(bytes,part,from){let[first=0]=part;for(let at2=bytes.indexOf(first,from);at2!==-1;at2=bytes.indexOf(
first,at2+1)){let matched=1;for(;matched<part.length&&bytes[at2+matched]===part[matched];)matched+=1;if(matched===part.length)
return at2}return-1}init_primordial();function extract(body){if(typeof body=="string")return{source:body,type:"text/plain;charset=UTF-8"};if(body==null)return{
source:null,type:void 0};if(isStream(body)){if(body.locked)throw new NativeTypeError("The stream is locked");return{source:body,
type:void 0}}if(isView(body)||body instanceof ArrayBuffer)return{source:toBytes(body),type:void 0};if(body instanceof Blob)
return{source:Blob.bytes(body),type:body.type===""?void 0:body.type};if(body instanceof URLSearchParams)return{source:body.
toString(),type:"application/x-www-form-urlencoded;charset=UTF-8"};if(body instanceof FormData){let{bytes,type}=encodeForm(
body);return{source:toBytes(bytes),type}}return{source:String(body),type:"text/plain;charset=UTF-8"}}var Body=class _Body{#source=null;#stream;#used=!1;static init(body,source){
body.#source=source}static take(body){if(body.#source===null)return null;if(body.bodyUsed||body.#stream?.locked===!0)throw new NativeTypeError(
"The body has already been used");return body.#used=!0,body.#stream??body.#source}static split(body){let source=body.#source;
if(source===null)return null;if(body.bodyUsed||body.#stream?.locked===!0)throw new NativeTypeError("The body has already\
 been used");if(typeof source=="string"||source instanceof NativeUint8Array)return source;let[own2,other]=body.body.tee();
return body.#source=own2,body.#stream=own2,other}get body(){let source=this.#source;return source===null?null:(this.#stream===
void 0&&(isStream(source)?this.#stream=source:typeof source=="string"?this.#stream=streams().fromBytes(new NativeUint8Array(
host.encode(source))):source instanceof NativeUint8Array?this.#stream=streams().fromBytes(source.slice()):this.#stream=streams().
fromPull(source)),this.#stream)}get bodyUsed(){return this.#used||this.#stream!==void 0&&streams().isDisturbed(this.#stream)}async#consume(){
let source=_Body.take(this);return source===null?"":typeof source=="string"||source instanceof NativeUint8Array?source:readAll(
source)}async#bytes(){let all=await this.#consume();return typeof all=="string"?new NativeUint8Array(host.encode(all)):all.
slice()}async text(){let all=await this.#consume();return typeof all=="string"?all.toWellFormed().replace(/^\uFEFF/,""):
host.decode(all,"utf-8",!1,!1)??""}async json(){return parseJson(await this.text())}async arrayBuffer(){return(await this.#bytes()).
buffer}async bytes(){return this.#bytes()}async blob(){return new Blob([await this.#bytes()],{type:this.headers.get("con\
tent-type")??""})}async formData(){return decodeForm(await this.#bytes(),this.headers.get("content-type")??"")}};async function readAll(source){
let chunks=[],next2=toPull(source);for(;;){let chunk=await next2.pull();if(chunk===void 0)return joinBytes(chunks);chunks.
push(chunk)}}function toPull(source){if(!isStream(source))return source;let reader=source.getReader();return{async pull(){
let{done,value}=await reader.read();if(!done){if(!(value instanceof NativeUint8Array)){let error=new NativeTypeError("A \
body's stream must give Uint8Arrays");throw await reader.cancel(error),error}return value}},cancel(){reader.cancel().catch(
()=>{})}}}init_inspect();init_primordial();var NAME=/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/,FORBIDDEN=/[\0\r\n]|[^\0-\xFF]/,EDGE_SPACE=/^[\t\n\r ]+|[\t\n\r ]+$/g,
KNOWN=Object.assign(Object.create(null),{"content-type":"content-type","Content-Type":"content-type","content-length":"c\
ontent-length","cache-control":"cache-control",location:"location","set-cookie":"set-cookie"});function toName(name){let text=typeof name==
"string"?name:String(name),known=KNOWN[text];if(known!==void 0)return known;if(!NAME.test(text))throw new NativeTypeError(
`Header name must be a valid HTTP token ["${text}"]`);return KNOWN[text]=text.toLowerCase()}function toValue(name,value){
let text=(typeof value=="string"?value:String(value)).replace(EDGE_SPACE,"");if(FORBIDDEN.test(text))throw new NativeTypeError(
`Invalid value of the header "${name}"`);return text}var Headers=class _Headers{#list=[];#immutable=!1;constructor(init){
if(init!=null){if(typeof init!="object")throw new NativeTypeError("Headers are made of an object or a list of pairs");if(#list in
init)this.#list=[...init.#list];else if(typeof init[Symbol.iterator]=="function")for(let pair of init){let list2=[...pair];
if(list2.length!==2)throw new NativeTypeError("Each header must be a [name, value] pair");this.append(list2[0],list2[1])}else
for(let name of Object.keys(init))this.append(name,init[name])}}static parse(text){let headers=new _Headers,list2=headers.#list,
start=0;for(let end=text.indexOf(`\r
`);end!==-1;end=text.indexOf(`\r
`,start)){let colon=text.indexOf(": ",start);colon!==-1&&colon<end&&list2.push(text.slice(start,colon).toLowerCase(),text.
slice(colon+2,end)),start=end+2}return headers.#immutable=!0,headers}static freeze(headers){return headers.#immutable=!0,
headers}static toLines(headers){let list2=headers.#list,lines="";for(let index=0;index<list2.length;index+=2)lines+=`${list2[index]}\
: ${list2[index+1]}
`;return lines}#check(){if(this.#immutable)throw new NativeTypeError("These headers cannot be changed")}append(name,value){
let key2=toName(name),text=toValue(key2,value);this.#check(),this.#list.push(key2,text)}delete(name){let key2=toName(name);
this.#check();let list2=this.#list;if(list2.includes(key2)){this.#list=[];for(let index=0;index<list2.length;index+=2)list2[index]!==
key2&&this.#list.push(list2[index],list2[index+1])}}get(name){let key2=toName(name),list2=this.#list,found=null;for(let index=0;index<
list2.length;index+=2)list2[index]===key2&&(found=found===null?list2[index+1]:`${found}, ${list2[index+1]}`);return found}getSetCookie(){
return this.#list.filter((_value,index)=>index%2===1&&this.#list[index-1]==="set-cookie")}has(name){let key2=toName(name);
for(let index=0;index<this.#list.length;index+=2)if(this.#list[index]===key2)return!0;return!1}set(name,value){let key2=toName(
name),text=toValue(key2,value);this.#check();let list2=this.#list;for(let index=0;index<list2.length;index+=2){if(list2[index]!==
key2)continue;let rest=list2.slice(index+2);list2.length=index,list2.push(key2,text);for(let at2=0;at2<rest.length;at2+=
2)rest[at2]!==key2&&list2.push(rest[at2],rest[at2+1]);return}list2.push(key2,text)}#sorted(){return[...new Set(this.#list.
filter((_value,index)=>index%2===0))].sort().flatMap(name=>name==="set-cookie"?this.getSetCookie().map(value=>[name,value]):
[[name,this.get(name)??""]])}forEach(callback,self2){for(let[name,value]of this.entries())callback.call(self2,value,name,
this)}*entries(){yield*this.#sorted()}*keys(){for(let[name]of this.#sorted())yield name}*values(){for(let[,value]of this.#sorted())
yield value}get[Symbol.toStringTag](){return"Headers"}static{showAs(this,own2=>Object.fromEntries(own2.#sorted()))}};Object.
defineProperty(Headers.prototype,Symbol.iterator,{value:Headers.prototype.entries,writable:!0,configurable:!0});init_inspect();init_primordial();init_inspect();init_primordial();function parse(input,base){let json=base===void 0?host.url(String(input)):host.url(String(input),String(base));return json===
void 0?void 0:parseJson(json)}function toHref(input){let parts=parse(input,void 0);if(parts===void 0)throw new NativeTypeError(
`Invalid URL: ${String(input)}`);return parts.href}var URL=class _URL{#parts;#params;constructor(input,base){let parts=parse(
input,base);if(parts===void 0){let error=new NativeTypeError("Invalid URL");throw Object.assign(error,{code:"ERR_INVALID\
_URL",input:String(input)}),error}this.#parts=parts}static canParse(input,base){return parse(input,base)!==void 0}static parse(input,base){
return _URL.canParse(input,base)?new _URL(input,base):null}#set(part,value){this.#parts=parseJson(host.setUrl(this.#parts.
href,part,String(value))),this.#params!==void 0&&(part==="search"||part==="href")&&URLSearchParams.replace(this.#params,
this.#parts.search)}get href(){return this.#parts.href}set href(value){let parts=parse(value,void 0);if(parts===void 0)throw new NativeTypeError(
"Invalid URL");this.#parts=parts,this.#params!==void 0&&URLSearchParams.replace(this.#params,parts.search)}get origin(){
return this.#parts.origin}get protocol(){return this.#parts.protocol}set protocol(value){this.#set("protocol",value)}get username(){
return this.#parts.username}set username(value){this.#set("username",value)}get password(){return this.#parts.password}set password(value){
this.#set("password",value)}get host(){return this.#parts.host}set host(value){this.#set("host",value)}get hostname(){return this.#parts.
hostname}set hostname(value){this.#set("hostname",value)}get port(){return this.#parts.port}set port(value){this.#set("p\
ort",value)}get pathname(){return this.#parts.pathname}set pathname(value){this.#set("pathname",value)}get search(){return this.#parts.
search}set search(value){this.#set("search",value)}get hash(){return this.#parts.hash}set hash(value){this.#set("hash",value)}get searchParams(){
return this.#params===void 0&&(this.#params=new URLSearchParams(text=>{this.#parts=parseJson(host.setUrl(this.#parts.href,
"search",text))}),URLSearchParams.replace(this.#params,this.#parts.search)),this.#params}toString(){return this.#parts.href}toJSON(){
return this.#parts.href}get[Symbol.toStringTag](){return"URL"}static{showAs(this,own2=>({...own2.#parts}))}};var made=Symbol("made"),Response=class _Response extends Body{#status=200;#statusText="";#headers;#url="";#redirected=!1;#type="\
default";constructor(body,init={}){if(super(),body===made){this.#headers=new Headers;return}let{status,statusText,headers}=init??
{};if(status!==void 0&&(this.#status=toStatus(status)),statusText!==void 0&&(this.#statusText=toReason(statusText)),this.#headers=
new Headers(headers),body==null)return;if(isNullBody(this.#status))throw new NativeTypeError(`Response with status ${this.#status}\
 cannot have a body`);let{source,type}=extract(body);Body.init(this,source),type!==void 0&&!this.#headers.has("content-t\
ype")&&this.#headers.append("content-type",type)}static isOne(value){return typeof value=="object"&&value!==null&&#status in
value}static of({status,statusText,headers,url,redirected,source,type="basic"}){let response=new _Response(made);return response.#status=
status,response.#statusText=statusText,response.#headers=Headers.freeze(headers),response.#url=url,response.#redirected=
redirected,response.#type=type,Body.init(response,source),response}static json(data,init={}){let text=toJson(data);if(text===
void 0)throw new NativeTypeError("The data is not JSON serializable");let headers=new Headers(init.headers);return headers.
has("content-type")||headers.append("content-type","application/json"),new _Response(text,{...init,headers})}static redirect(url,status=302){
let location=toHref(url);if(![301,302,303,307,308].includes(status))throw new RangeError(`Invalid status code ${status}`);
let response=new _Response(null,{status,headers:{location}});return Headers.freeze(response.#headers),response}static error(){
let response=new _Response(made);return response.#status=0,response.#type="error",Headers.freeze(response.#headers),response}get status(){
return this.#status}get ok(){return this.#status>=200&&this.#status<=299}get statusText(){return this.#statusText}get headers(){
return this.#headers}get url(){return this.#url}get redirected(){return this.#redirected}get type(){return this.#type}clone(){
let copy=new _Response(made);return copy.#status=this.#status,copy.#statusText=this.#statusText,copy.#headers=new Headers(
this.#headers),copy.#url=this.#url,copy.#redirected=this.#redirected,copy.#type=this.#type,Body.init(copy,Body.split(this)),
copy}get[Symbol.toStringTag](){return"Response"}static{showAs(this,own2=>{let{status,statusText,headers,url,redirected,type,
ok}=own2;return{status,statusText,headers,ok,redirected,type,url}})}};function isNullBody(status){return status===204||status===
205||status===304}function toStatus(value){let status=Math.trunc(Number(value));if(!(status>=200&&status<=599))throw new RangeError(
'init["status"] must be in the range of 200 to 599, inclusive.');return status}function toReason(value){let text=String(
value);if(!/^[\t\x20-\x7E\x80-\xFF]*$/.test(text))throw new NativeTypeError("Invalid statusText");return text}init_inspect();init_stack();var MAX_CAUSES=8;function describe(thrown){try{if(!isErrorLike(thrown))return`Uncaught ${inspect(
thrown)}`;let text=toStack(thrown),{cause}=thrown;for(let count=0;cause!==void 0&&count<MAX_CAUSES;count+=1){if(!isErrorLike(
cause))return`${text}
caused by ${inspect(cause)}`;text+=`
caused by ${toStack(cause)}`,{cause}=cause}return text}catch{return"Uncaught value that throws when it is looked at"}}function isErrorLike(value){
return typeof value!="object"||value===null?!1:typeof value.stack=="string"&&typeof value.message=="string"}init_primordial();var loop={waiting:Object.create(null),onError:error=>host.fail(describe(error))};function setUncaught(onError){
loop.onError=onError}function uncaught(error){loop.onError(error)}function begin(done,operation,...values){let id=host.start(
operation,...values);return loop.waiting[id]=done,id}function cancel(id){loop.waiting[id]!==void 0&&(delete loop.waiting[id],
host.cancel(id))}function run(operation,...values){return new NativePromise((resolve,reject)=>{begin((ok,value)=>{ok?resolve(
value):reject(toError(value))},operation,...values)})}function deliver(){let id=host.take();if(id===void 0)return!1;let ok=host.
takenOk(),value=host.takenValue(),done=loop.waiting[id];if(done===void 0)return!0;delete loop.waiting[id];try{done(ok,value)}catch(error){
uncaught(error)}return!0}function toError(value){let{name,message}=parseJson(value);if(name==="TypeError")return new TypeError(
message);if(name==="AbortError"||name==="TimeoutError"||!name.endsWith("Error"))return new DOMException(message,name);let error=new NativeError(
message);return name!=="Error"&&(error.name=name),error}init_primordial();var stateOf,Event=class _Event{static{stateOf=event=>event.#state}static NONE=0;static CAPTURING_PHASE=1;static AT_TARGET=2;static BUBBLING_PHASE=3;#state={
target:null,current:null,stopped:!1,prevented:!1,dispatched:!1};type;bubbles;cancelable;composed;isTrusted=!1;timeStamp=host.
monotonicMs();constructor(type,init={}){if(arguments.length===0)throw new TypeError("An event needs a type");this.type=String(
type),this.bubbles=!!init.bubbles,this.cancelable=!!init.cancelable,this.composed=!!init.composed}get target(){return this.#state.
target}get srcElement(){return this.#state.target}get currentTarget(){return this.#state.current}get eventPhase(){return this.#state.
current===null?_Event.NONE:_Event.AT_TARGET}get defaultPrevented(){return this.#state.prevented}get returnValue(){return!this.#state.
prevented}composedPath(){let{current}=this.#state;return current===null?[]:[current]}preventDefault(){this.cancelable&&(this.#state.
prevented=!0)}stopPropagation(){}stopImmediatePropagation(){this.#state.stopped=!0}},CustomEvent=class extends Event{detail;constructor(type,init={}){
super(type,init),this.detail=init.detail??null}},EventTarget=class{#listeners=[];addEventListener(type,callback,options){
if(callback==null)return;let{once,signal,capture}=typeof options=="object"?options:{capture:options};if(signal?.aborted===
!0)return;let name=String(type),isCapture=!!capture,isSame=own2=>own2.type===name&&own2.callback===callback&&own2.capture===
isCapture;this.#listeners.some(isSame)||(this.#listeners.push({type:name,callback,capture:isCapture,once:!!once,removed:!1}),
signal?.addEventListener("abort",()=>this.removeEventListener(name,callback,isCapture),{once:!0}))}removeEventListener(type,callback,options){
let capture=!!(typeof options=="object"?options.capture:options);this.#listeners=this.#listeners.filter(own2=>{let isIt=own2.
type===String(type)&&own2.callback===callback&&own2.capture===capture;return isIt&&(own2.removed=!0),!isIt})}dispatchEvent(event){
if(!(event instanceof Event))throw new TypeError("Only an Event can be dispatched");let state3=stateOf(event);if(state3.
current!==null)throw new DOMException("The event is already being dispatched","InvalidStateError");Object.assign(state3,
{target:this,current:this,stopped:!1});for(let listener of this.#listeners.filter(({type})=>type===event.type)){if(listener.
removed||state3.stopped)continue;let{callback}=listener;listener.once&&this.removeEventListener(listener.type,callback,listener.
capture);try{typeof callback=="function"?callback.call(this,event):callback.handleEvent(event)}catch(error){uncaught(error)}}
return state3.current=null,!state3.prevented}};var key=Symbol("abort"),AbortSignal=class _AbortSignal extends EventTarget{#aborted=!1;#reason;#followers=[];#onabort=null;constructor(secret){
if(super(),secret!==key)throw new TypeError("Illegal constructor")}static abort(reason){let signal=new _AbortSignal(key);
return _AbortSignal.fire(signal,reason),signal}static timeout(ms){let signal=new _AbortSignal(key);return begin(()=>_AbortSignal.
fire(signal,new DOMException("The operation timed out.","TimeoutError")),"sleep",ms),signal}static any(signals){let list2=[
...signals],done=list2.find(signal=>signal.aborted);if(done!==void 0)return _AbortSignal.abort(done.reason);let any=new _AbortSignal(
key);for(let signal of list2)_AbortSignal.follow(signal,reason=>_AbortSignal.fire(any,reason));return any}static follow(signal,follower){
return signal.#followers.push(follower),()=>{signal.#followers=signal.#followers.filter(own2=>own2!==follower)}}static fire(signal,reason){
if(signal.#aborted)return;signal.#aborted=!0,signal.#reason=reason===void 0?new DOMException("This operation was aborted",
"AbortError"):reason;let followers=signal.#followers;signal.#followers=[];for(let follower of followers)follower(signal.#reason);
signal.dispatchEvent(new Event("abort"))}get aborted(){return this.#aborted}get reason(){return this.#reason}get onabort(){
return this.#onabort}set onabort(callback){this.#onabort!==null&&this.removeEventListener("abort",this.#onabort),this.#onabort=
typeof callback=="function"?callback:null,this.addEventListener("abort",this.#onabort)}throwIfAborted(){if(this.#aborted)
throw this.#reason}get[Symbol.toStringTag](){return"AbortSignal"}},AbortController2=class{#signal=new AbortSignal(key);get signal(){
return this.#signal}abort(reason){AbortSignal.fire(this.#signal,reason)}get[Symbol.toStringTag](){return"AbortController"}};init_inspect();init_primordial();var arriving=Symbol("arriving"),MAX_CHUNK_BYTES=65536,FORBIDDEN_METHODS=/^(?:connect|trace|track)$/i,COMMON_METHODS=/^(?:delete|get|head|options|post|put)$/i,
Request=class _Request extends Body{#method;#url;#headers;#signal;#redirect="follow";constructor(input,init={}){if(super(),
input===arriving)return;let from=typeof input=="object"&&input!==null&&#method in input?input:void 0;this.#url=from===void 0?
toHref(input):from.url,this.#method=init.method===void 0?from?.method??"GET":toMethod(init.method),this.#headers=new Headers(
init.headers??from?.headers);let signal=init.signal===void 0?from?.signal:init.signal;signal instanceof AbortSignal&&(this.#signal=
signal),this.#redirect=init.redirect??from?.redirect??"follow";let hasBody=init.body!==void 0&&init.body!==null;if(!(!hasBody&&
from===void 0)){if(hasBody&&(this.#method==="GET"||this.#method==="HEAD"))throw new NativeTypeError("Request with GET/HE\
AD method cannot have body");if(hasBody){let{source,type}=extract(init.body);Body.init(this,source),type!==void 0&&!this.#headers.
has("content-type")&&this.#headers.append("content-type",type)}else from!==void 0&&init.body===void 0&&Body.init(this,Body.
take(from))}}static arriving(){return new _Request(arriving)}static arrive(request){host.hasBody()&&Body.init(request,{async pull(){
let chunk=await run("body",MAX_CHUNK_BYTES);return chunk===void 0?void 0:new NativeUint8Array(chunk)},cancel:()=>{}})}get method(){
return this.#method??=host.request("method")}get url(){return this.#url??=readUrl()}get headers(){return this.#headers??=
Headers.parse(host.request("headers"))}get signal(){return this.#signal??=new AbortController2().signal}get redirect(){return this.#redirect}get cache(){
return"default"}get credentials(){return"same-origin"}get destination(){return""}get duplex(){return"half"}get integrity(){
return""}get keepalive(){return!1}get mode(){return"cors"}get referrer(){return"about:client"}get referrerPolicy(){return""}clone(){
let copy=new _Request(arriving);return copy.#method=this.method,copy.#url=this.url,copy.#headers=new Headers(this.headers),
copy.#signal=this.#signal,copy.#redirect=this.#redirect,Body.init(copy,Body.split(this)),copy}get[Symbol.toStringTag](){
return"Request"}static{showAs(this,own2=>({method:own2.method,url:own2.url,headers:own2.headers}))}};function readUrl(){
let path=host.request("path"),query=host.request("query");return`${`${host.request("scheme")||"http"}://${host.request("\
host")||"localhost"}`}${path.startsWith("/")?"":"/"}${path}${query===""?"":`?${query}`}`}function toMethod(method){let text=String(
method);if(!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text)||FORBIDDEN_METHODS.test(text))throw new NativeTypeError(`'${text}\
' is not a valid HTTP method.`);return COMMON_METHODS.test(text)?text.toUpperCase():text}var state={settled:!1,begun:!1,sending:!1,waiting:0};function createWeb(target,fetch2,info2){let request=Request.arriving(),
env={...info2.env},context={waitUntil(promise){state.waiting+=1,watch(toPromise(promise),onWaited,onWaitedError)},passThroughOnException(){},
props:{}};return()=>{setUncaught(fail),Request.arrive(request);try{let returned=apply(fetch2,target,[request,env,context]);
Response.isOne(returned)?send(returned):typeof returned=="object"&&returned!==null&&getPrototypeOf(returned)===promisePrototype?
watch(returned,send,fail):watch(toPromise(returned),send,fail)}catch(error){fail(error)}}}function send(response){if(!state.
settled){state.settled=!0;try{if(!Response.isOne(response))throw new NativeTypeError(`fetch must return a Response, foun\
d ${response===null?"null":typeof response}`);if(response.status===0)throw new NativeTypeError("Response.error() cannot \
be sent");let lines=Headers.toLines(response.headers),source=Body.take(response);if(source===null||typeof source=="strin\
g"||source instanceof NativeUint8Array){state.waiting===0?host.respond(response.status,response.statusText,lines,source??
void 0):(host.respondHead(response.status,response.statusText,lines),stream(source===null?void 0:typeof source=="string"?
new NativeUint8Array(host.encode(source)):source));return}host.respondHead(response.status,response.statusText,lines),stream(
source)}catch(error){host.fail(describe(error))}}}function stream(source){state.begun=!0,state.sending=!0,watch(pump(source),
onSent,error=>host.fail(describe(error)))}async function pump(source){if(source===void 0)return;if(source instanceof NativeUint8Array){
await run("write",source);return}let next2=toPull(source);if(host.request("method")==="HEAD"){next2.cancel();return}for(;;){
let chunk=await next2.pull();if(chunk===void 0)return;if(chunk.length>0&&await run("write",chunk)===!1){next2.cancel();return}}}
function onSent(){state.sending=!1,state.waiting>0&&host.finish(),endIfDone()}function endIfDone(){state.begun&&!state.sending&&
state.waiting===0&&host.end()}function onWaited(){state.waiting-=1,endIfDone()}function onWaitedError(error){host.log(1,
`ctx.waitUntil: ${describe(error)}`),onWaited()}function fail(error){state.settled?host.log(1,`after the response: ${describe(
error)}`):(state.settled=!0,host.fail(describe(error)))}var{indexOf,toLowerCase}=NativeString.prototype;function answer(response){if(typeof response!="object"||response===null){
host.respond(200,"","",void 0);return}if(response instanceof NativeError)throw response;if(Response.isOne(response)){send(
response);return}let{statusCode,headers,body,isBase64Encoded}=response,status=typeof statusCode=="number"?statusCode:200;
if(!(status>=200&&status<=599)||status%1!==0)throw new NativeTypeError(`statusCode must be a whole number from 200 to 59\
9, found ${status}`);let isJson=typeof body=="object"&&body!==null&&!isView(body)&&!(body instanceof NativeArrayBuffer),
lines="",hasType=!isJson;if(typeof headers=="object"&&headers!==null){let names=ownKeys(headers);for(let index=0;index<names.
length;index+=1){let name=names[index],value=headers[name];if(!hasType&&name.length===12&&apply(toLowerCase,name,[])==="\
content-type"&&(hasType=!0),typeof value=="string")lines+=line(name,value);else if(isArray(value))for(let at2=0;at2<value.
length;at2+=1)lines+=line(name,NativeString(value[at2]));else lines+=line(name,NativeString(value))}}hasType||(lines+=`c\
ontent-type: application/json
`),host.respond(status,"",lines,isJson?toJson(body):toBody(body,isBase64Encoded))}function toBody(body,isBase64Encoded){
return typeof body=="string"?isBase64Encoded===!0?fromBase64(body):body:typeof body=="object"&&body!==null?body:void 0}function line(name,value){
if(apply(indexOf,name,[":"])!==-1||apply(indexOf,name,[`
`])!==-1)throw new NativeTypeError(`${toJson(name)} is no name of a header`);if(apply(indexOf,value,[`
`])!==-1)throw new NativeTypeError(`the header ${name} has a line break in its value`);return`${name}: ${value}
`}init_primordial();var received={body:"",isBase64Encoded:!1},plain={__proto__:null,value:void 0,writable:!0,enumerable:!0,
configurable:!0};function define(target,name,value){plain.value=value,defineProperty(target,name,plain),plain.value=void 0}
function lazy(target,name,compute){let known=!1,value;defineProperty(target,name,{get(){return known||(value=compute(),known=
!0,define(target,name,value)),value},set(replacement){define(target,name,replacement)},enumerable:!0,configurable:!0})}function createEvent({
parameters}){let event={};return lazy(event,"httpMethod",()=>host.request("method")),lazy(event,"path",()=>host.request(
"path")),lazy(event,"rawPath",()=>host.request("path")),lazy(event,"headers",readHeaders),lazy(event,"query",()=>host.request(
"query")),lazy(event,"rawQueryString",()=>host.request("query")),lazy(event,"queryStringParameters",()=>readQuery(host.request(
"query"))),parameters.length>0&&lazy(event,"pathParameters",()=>readParameters(parameters)),lazy(event,"requestContext",
()=>({requestId:host.request("id"),http:{method:host.request("method"),path:host.request("path")}})),lazy(event,"body",()=>received.
body),lazy(event,"isBase64Encoded",()=>received.isBase64Encoded),event}function createContext(info2){let context={functionName:info2.
name,functionVersion:"$LATEST",memoryLimitInMB:info2.memoryMb,logGroupName:`/serverless-wasm/${info2.name}`,logStreamName:"\
$LATEST",callbackWaitsForEmptyEventLoop:!1,getRemainingTimeInMillis:()=>{let left=host.remainingMs();return left>0?Math.
floor(left):0}};return lazy(context,"awsRequestId",()=>host.request("id")),context}function receive(bytes){let text=host.
decode(bytes,"utf-8",!0,!0);if(text===void 0){received.body=toBase64(bytes),received.isBase64Encoded=!0;return}if(received.
body=text,!!/^[\t\n\r ]*[[{]/.test(text))try{received.body=parseJson(text)}catch{}}function readHeaders(){let headers={},
spellings=Object.create(null);for(let line2 of host.request("headers").split(`\r
`)){let colon=line2.indexOf(": ");if(colon===-1)continue;let name=line2.slice(0,colon),lower=name.toLowerCase(),spelling=spellings[lower],
value=toText2(line2.slice(colon+2));spelling===void 0?(spellings[lower]=name,define(headers,name,value)):define(headers,
spelling,`${headers[spelling]}${lower==="cookie"?"; ":", "}${value}`)}return headers}function toText2(latin1){if(/^[\0-\x7F]*$/.
test(latin1))return latin1;let bytes=toBytes(new Uint8Array(latin1.length));for(let index=0;index<latin1.length;index+=1)
bytes[index]=latin1.charCodeAt(index);return host.decode(bytes,"utf-8",!0,!0)??latin1}function readQuery(query){if(query===
"")return;let values={};for(let part of query.split("&")){if(part==="")continue;let equal=part.indexOf("="),name=decodePart(
equal===-1?part:part.slice(0,equal)),value=equal===-1?"":decodePart(part.slice(equal+1));define(values,name,Object.hasOwn(
values,name)?`${values[name]},${value}`:value)}return values}function decodePart(text){let spaced=text.replaceAll("+"," ");
if(!spaced.includes("%"))return spaced;try{return decodeURIComponent(spaced)}catch{return spaced}}function readParameters(names){
let values={};for(let name of names){let value=host.param(name);value!==void 0&&define(values,name,value)}return values}init_primordial();var MAX_CHUNK_BYTES2=1024*1024;function createLambda(call2,info2){let event=createEvent(info2),context=createContext(
info2),settled=!1,inside=!1,given,fail2=error=>{if(settled){host.log(1,`after the response: ${describe(error)}`);return}
settled=!0,host.fail(describe(error))},settle=response=>{settled||(settled=!0,send2(response))},resolve=response=>{try{let promise=toPending(
response);promise===void 0?send2(response):watch(promise,send2,sendError)}catch(error){host.fail(describe(error))}},done=response=>{
settled||(settled=!0,inside?given=response:resolve(response))},run2=()=>{inside=!0;try{let returned=call2(event,context,
done);if(inside=!1,settled){resolve(given);return}if(returned===void 0)return;let promise=toPending(returned);promise===
void 0?settle(returned):watch(promise,settle,fail2)}catch(error){inside=!1;let early=settled;fail2(error),early&&resolve(
given)}},chunks=[],onChunk=(ok,value)=>{ok?value===void 0?(receive(joinBytes(chunks)),run2()):(chunks.push(new Uint8Array(
value)),begin(onChunk,"body",MAX_CHUNK_BYTES2)):fail2(toError(value))};return()=>{setUncaught(fail2),host.hasBody()?begin(
onChunk,"body",MAX_CHUNK_BYTES2):run2()}}function send2(response){try{answer(response)}catch(error){sendError(error)}}function sendError(error){
host.fail(describe(error))}function toPending(value){if(!(typeof value!="object"&&typeof value!="function"||value===null))
return getPrototypeOf(value)===promisePrototype?value:typeof value.then=="function"?toPromise(value):void 0}function createServe(exported,info2){let name=info2.function,main=get(exported,"default");for(let holder of[exported,main]){
let named=get(holder,name);if(typeof named=="function")return createLambda(bind(holder,named),info2);let fetch2=get(named,
"fetch");if(typeof fetch2=="function")return createWeb(named,fetch2,info2)}for(let holder of[main,exported]){let fetch2=get(
holder,"fetch");if(typeof fetch2=="function")return createWeb(holder,fetch2,info2);if(typeof holder=="function")return createLambda(
holder,info2)}throw new TypeError(`the module exports no function "${name}", and no default with a method "fetch"; it ex\
ports ${list(exported)}`)}function bind(holder,named){return Object.getPrototypeOf(holder)===Object.prototype?named:Function.
prototype.bind.call(named,holder)}function get(value,key2){if(!(typeof value!="object"&&typeof value!="function"||value===
null))return value[key2]}function list(exported){if(typeof exported!="object"||exported===null)return`a ${typeof exported}`;
let names=Object.keys(exported).filter(name=>name!=="__esModule");return names.length===0?"nothing":names.map(name=>`${name}\
 (${typeof get(exported,name)})`).join(", ")}init_primordial();var ERRORS={EvalError,RangeError,ReferenceError,SyntaxError,TypeError,URIError};function structuredClone2(value,options){
if(arguments.length===0)throw new TypeError("structuredClone needs a value");let seen=new Map,transfer=[...options?.transfer??
[]];for(let buffer of transfer)if(!(buffer instanceof ArrayBuffer))throw refuse("A value that is no ArrayBuffer");let moved=clone(
value,seen);for(let buffer of transfer)buffer.transfer();return moved}function refuse(what){return new DOMException(`${what}\
 could not be cloned.`,"DataCloneError")}function clone(value,seen){if(typeof value=="symbol")throw refuse(String(value));
if(typeof value=="function")throw refuse(Function.prototype.toString.call(value).slice(0,80));if(typeof value!="object"||
value===null)return value;if(seen.has(value))return seen.get(value);let copy=toEmpty(value,seen);if(seen.set(value,copy),
value instanceof Map)for(let[key2,item]of[...value])copy.set(clone(key2,seen),clone(item,seen));else if(value instanceof
Set)for(let item of[...value])copy.add(clone(item,seen));else if(value instanceof Error)"cause"in value&&define2(copy,"c\
ause",clone(value.cause,seen),!1);else if(Array.isArray(value)||isPlain(copy))for(let key2 of Object.keys(value))define2(
copy,key2,clone(value[key2],seen),!0);return copy}function isPlain(copy){return Object.getPrototypeOf(copy)===Object.prototype}
function define2(target,key2,value,enumerable){Object.defineProperty(target,key2,{value,enumerable,writable:!0,configurable:!0})}
function toEmpty(value,seen){if(Array.isArray(value))return new Array(value.length);if(value instanceof Date)return new Date(
value.getTime());if(value instanceof RegExp)return new RegExp(value.source,value.flags);if(value instanceof Map)return new Map;
if(value instanceof Set)return new Set;if(value instanceof ArrayBuffer)return toBytes(value).buffer;if(ArrayBuffer.isView(
value)){let buffer=clone(value.buffer,seen),length=value instanceof DataView?value.byteLength:value.length,name=value instanceof
DataView?"DataView":value[Symbol.toStringTag];return new globalThis[name](buffer,value.byteOffset,length)}if(value instanceof
Error){let made4=new(ERRORS[value.name]??Error)(value.message);return define2(made4,"stack",value.stack,!1),made4}if(value instanceof
Number||value instanceof String||value instanceof Boolean||value instanceof BigInt)return Object(value.valueOf());if(value instanceof
Blob)return value;let refused=[Promise,WeakMap,WeakSet,WeakRef].find(made4=>value instanceof made4);if(refused!==void 0)
throw refuse(`#<${refused.name}>`);return{}}init_stack();init_inspect();var ERROR=1,WARN=2,INFO=3,DEBUG=4,counts=new Map,timers=new Map,groups=[];function write(level,args){
let text=format(args);groups.length===0?host.log(level,text):host.log(level,`${groups.join("")}${text.replaceAll(`
`,`
${groups.join("")}`)}`)}function since(label){let start=timers.get(label);return start===void 0?void 0:`${label}: ${(host.
monotonicMs()-start).toFixed(3)}ms`}var console2={log:(...args)=>write(INFO,args),info:(...args)=>write(INFO,args),warn:(...args)=>write(
WARN,args),error:(...args)=>write(ERROR,args),debug:(...args)=>write(DEBUG,args),trace(...args){let trace=new Error(format(
args));trace.name="Trace",write(ERROR,[toStack(trace)])},assert(condition,...args){condition||(typeof args[0]=="string"?
args[0]=`Assertion failed: ${args[0]}`:args.unshift("Assertion failed"),write(ERROR,args))},dir:value=>write(INFO,[inspect(
value)]),dirxml:(...args)=>write(INFO,args),table:value=>write(INFO,[inspect(value,3)]),count(label="default"){let name=String(
label);counts.set(name,(counts.get(name)??0)+1),write(INFO,[`${name}: ${counts.get(name)}`])},countReset:(label="default")=>{
counts.delete(String(label))},time:(label="default")=>{timers.set(String(label),host.monotonicMs())},timeLog(label="defa\
ult",...args){let text=since(String(label));text!==void 0&&write(INFO,[text,...args])},timeEnd(label="default"){let text=since(
String(label));timers.delete(String(label)),text!==void 0&&write(INFO,[text])},group(...args){args.length>0&&write(INFO,
args),groups.push("  ")},groupCollapsed:(...args)=>console2.group?.(...args),groupEnd:()=>{groups.pop()},clear:()=>{}};init_inspect();var made2=Symbol("made"),CryptoKey=class _CryptoKey{#data;#extractable;constructor(secret,data,extractable){
if(secret!==made2)throw new TypeError("Illegal constructor");this.#data=data,this.#extractable=extractable}static of(data,extractable){
return new _CryptoKey(made2,data,extractable)}static data(key2){return key2.#data}static using(key2,usage){return new _CryptoKey(
made2,{...key2.#data,usages:[usage]},!1)}get type(){return this.#data.type}get extractable(){return this.#extractable}get algorithm(){
return this.#data.algorithm}get usages(){return[...this.#data.usages]}get[Symbol.toStringTag](){return"CryptoKey"}static{
showAs(this,own2=>{let{type,extractable,algorithm,usages}=own2;return{type,extractable,algorithm,usages}})}};init_primordial();async function call(method,parameters){let bytes=[],encode2=value=>typeof value!="object"||value===null?
value:isView(value)||value instanceof NativeArrayBuffer?{$:bytes.push(toBytes(value))-1}:value instanceof CryptoKey?CryptoKey.
data(value):Array.isArray(value)?value.map(encode2):Object.fromEntries(Object.entries(value).map(([name,item])=>[name,encode2(
item)])),json=toJson(encode2(parameters));return run("subtle",method,json,...bytes)}function normalize(algorithm){return typeof algorithm==
"string"?{name:algorithm}:{...algorithm}}function check(key2,usage){if(!(key2 instanceof CryptoKey))throw new TypeError(
"The key must be a CryptoKey");if(!key2.usages.includes(usage))throw new DOMException(`The key cannot be used to ${usage}`,
"InvalidAccessError")}var SubtleCrypto=class{async digest(algorithm,data){return await call("digest",{algorithm:normalize(algorithm),data})}async sign(algorithm,key2,data){
return check(key2,"sign"),await call("sign",{algorithm:normalize(algorithm),key:key2,data})}async verify(algorithm,key2,signature,data){
return check(key2,"verify"),await call("verify",{algorithm:normalize(algorithm),key:key2,signature,data})===!0}async encrypt(algorithm,key2,data){
return check(key2,"encrypt"),await call("encrypt",{algorithm:normalize(algorithm),key:key2,data})}async decrypt(algorithm,key2,data){
return check(key2,"decrypt"),await call("decrypt",{algorithm:normalize(algorithm),key:key2,data})}async deriveBits(algorithm,key2,length=null){
return check(key2,"deriveBits"),await call("deriveBits",{algorithm:normalize(algorithm),key:key2,length})}async deriveKey(algorithm,key2,derived,extractable,usages){
check(key2,"deriveKey");let bits=await call("deriveBits",{algorithm:normalize(algorithm),key:key2,length:toLength(normalize(
derived))});return this.importKey("raw",bits,derived,extractable,usages)}async importKey(format2,data,algorithm,extractable,usages){
if(format2==="jwk"&&(isView(data)||typeof data!="object"||data===null))throw new TypeError("A JWK must be an object");let json=await call(
"importKey",{format:format2,data,algorithm:normalize(algorithm),usages:[...usages]});return CryptoKey.of(parseJson(json),
!!extractable)}async generateKey(algorithm,extractable,usages){let json=await call("generateKey",{algorithm:normalize(algorithm),
usages:[...usages]}),made4=parseJson(json);return"privateKey"in made4?{privateKey:CryptoKey.of(made4.privateKey,!!extractable),
publicKey:CryptoKey.of(made4.publicKey,!0)}:CryptoKey.of(made4,!!extractable)}async exportKey(format2,key2){if(!(key2 instanceof
CryptoKey))throw new TypeError("The key must be a CryptoKey");if(!key2.extractable)throw new DOMException("The key is no\
t extractable","InvalidAccessError");let made4=await call("exportKey",{format:format2,key:key2});return format2!=="jwk"?
made4:{...parseJson(made4),key_ops:[...key2.usages],ext:!0}}async wrapKey(format2,key2,wrapping,algorithm){check(wrapping,
"wrapKey");let data=await this.exportKey(format2,key2),bytes=format2==="jwk"?new NativeUint8Array(host.encode(toJson(data))):
data;return await call("encrypt",{algorithm:normalize(algorithm),key:CryptoKey.using(wrapping,"encrypt"),data:bytes})}async unwrapKey(format2,data,wrapping,algorithm,unwrapped,extractable,usages){
check(wrapping,"unwrapKey");let key2=CryptoKey.using(wrapping,"decrypt"),bytes=await call("decrypt",{algorithm:normalize(
algorithm),key:key2,data}),material=format2==="jwk"?parseJson(host.decode(bytes,"utf-8",!1,!1)??""):bytes;return this.importKey(
format2,material,unwrapped,extractable,usages)}get[Symbol.toStringTag](){return"SubtleCrypto"}},HMAC_BITS={"SHA-1":512,"\
SHA-256":512,"SHA-384":1024,"SHA-512":1024};function toLength({name,length,hash}){let kind=String(name).toUpperCase();return kind.
startsWith("AES-")?Number(length):kind!=="HMAC"?null:length!==void 0?Number(length):HMAC_BITS[String(typeof hash=="objec\
t"?hash.name:hash).toUpperCase()]??null}var MAX_RANDOM_BYTES=65536,Crypto=class{#subtle=new SubtleCrypto;get subtle(){return this.#subtle}getRandomValues(view){
let kind=ArrayBuffer.isView(view)&&!(view instanceof DataView)?view:void 0;if(kind===void 0||/^Float/.test(kind[Symbol.toStringTag]))
throw new DOMException("The data argument must be an integer-type TypedArray","TypeMismatchError");if(view.byteLength>MAX_RANDOM_BYTES)
throw new DOMException(`getRandomValues gives at most ${MAX_RANDOM_BYTES} bytes`,"QuotaExceededError");return new Uint8Array(
view.buffer,view.byteOffset,view.byteLength).set(new Uint8Array(host.random(view.byteLength))),view}randomUUID(){let bytes=new Uint8Array(
host.random(16));bytes[6]=bytes[6]&15|64,bytes[8]=bytes[8]&63|128;let text="";for(let index=0;index<16;index+=1)(index===
4||index===6||index===8||index===10)&&(text+="-"),text+=bytes[index].toString(16).padStart(2,"0");return text}get[Symbol.
toStringTag](){return"Crypto"}};init_encoding();init_primordial();var MAX_REDIRECTS=20;async function fetch(input,init){let request=new Request(input,init),{signal}=request;signal.throwIfAborted();
let{method,url}=request,headers=new Headers(request.headers),body=await toBytes2(Body.take(request));for(let redirects=0;;redirects+=
1){let{protocol,origin}=new URL(url);if(protocol!=="http:"&&protocol!=="https:")throw failed(`the scheme ${protocol} is \
not supported`);let answer2=parseJson(await send3(method,url,headers,body,signal)),received2=new Headers(answer2.headers),
location=[301,302,303,307,308].includes(answer2.status)?received2.get("location"):null;if(location===null||request.redirect===
"manual")return toResponse(answer2,received2,{url,redirected:redirects>0,method,signal});if(host.close(answer2.handle),request.
redirect==="error")throw failed("there is a redirect");if(redirects===MAX_REDIRECTS)throw failed(`more than ${MAX_REDIRECTS}\
 redirects`);if(!URL.canParse(location,url))throw failed(`the redirect to ${location} is no URL`);let next2=new URL(location,
url);if(next2.hash===""&&(next2.hash=new URL(url).hash),answer2.status===303?method!=="HEAD"&&method!=="GET":answer2.status<
303&&method==="POST"){method="GET",body=void 0;for(let name of["content-encoding","content-language","content-location",
"content-type"])headers.delete(name)}if(next2.origin!==origin)for(let name of["authorization","cookie","host"])headers.delete(
name);url=next2.href}}function failed(reason){return new NativeTypeError("fetch failed",{cause:new Error(reason)})}async function toBytes2(source){
if(source===null)return;if(typeof source=="string")return new NativeUint8Array(host.encode(source));if(source instanceof
NativeUint8Array)return source;let chunks=[],next2=toPull(source);for(;;){let chunk=await next2.pull();if(chunk===void 0)
return joinBytes(chunks);chunks.push(chunk)}}function send3(method,url,headers,body,signal){return new NativePromise((resolve,reject)=>{
let hash=url.indexOf("#"),id=begin((ok,value)=>{unfollow(),ok?resolve(value):reject(new NativeTypeError("fetch failed",{
cause:toError(value)}))},"fetch",method,hash===-1?url:url.slice(0,hash),Headers.toLines(headers),body),unfollow=AbortSignal.
follow(signal,reason=>{cancel(id),reject(reason)})})}function toResponse(answer2,headers,{url,redirected,method,signal}){
let{handle,status,statusText}=answer2,isNull=method==="HEAD"||status===204||status===205||status===304;return isNull&&host.
close(handle),Response.of({status,statusText,headers,url,redirected,source:isNull?null:toSource(handle,signal)})}function toSource(handle,signal){
return{async pull(){signal.throwIfAborted();let chunk=await run("fetch-read",handle);if(signal.throwIfAborted(),chunk!==
void 0)return new NativeUint8Array(chunk);host.close(handle)},cancel(){host.close(handle)}}}init_primordial();function connect(address,options={}){let{hostname,port}=typeof address=="string"?parse2(address):address;if(!Number.isInteger(
Number(port))||Number(port)<1||Number(port)>65535)throw new TypeError(`connect needs "host:port" or { hostname, port }, \
found port ${String(port)}`);let target={hostname:String(hostname),port:Number(port)},settle=()=>{},closed=new NativePromise(
resolve=>{settle=resolve}),handle=new NativePromise((resolve,reject)=>{begin((ok,value)=>ok?resolve(value):reject(toError(
value)),"connect",target.hostname,target.port,options.tls===!0)}),isClosed=!1,close=async()=>(isClosed||(isClosed=!0,handle.
then(id=>host.close(id),()=>{}),settle()),closed);handle.catch(settle);let opened=handle.then(()=>target);opened.catch(()=>{});
let{fromPull:fromPull2,WritableStream:WritableStream2}=streams();return{readable:fromPull2({async pull(){let chunk=isClosed?
void 0:await run("read",await handle);return chunk===void 0?void 0:new NativeUint8Array(chunk)},cancel:()=>{}}),writable:new WritableStream2(
{async write(chunk){let bytes=typeof chunk=="string"?new NativeUint8Array(host.encode(chunk)):toBytes(chunk);bytes.length>
0&&await run("write-to",await handle,bytes)},close,abort:close}),opened,closed,close}}function parse2(address){let match=/^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/.
exec(address);if(match===null)throw new TypeError(`connect needs "host:port", found "${address}"`);return{hostname:match[1]??
match[2]??"",port:Number(match[3])}}var made3=Object.create(null),MODULES={buffer:()=>loadBuffer(),events:()=>require_events(),path:()=>require_path_browserify(),
"serverless-wasm/sockets":()=>({connect})};function loadBuffer(){return made3.buffer??=require_buffer()}function requireModule(name){
let own2=name.startsWith("node:")?name.slice(5):name,load=Object.hasOwn(MODULES,own2)?MODULES[own2]:void 0;if(load===void 0){
let names=Object.keys(MODULES).join(", ");throw new Error(`Cannot find module "${name}": what can be imported without be\
ing bundled is ${names}`)}return made3[own2]??=load()}var state2={words:void 0};function forgetSeed(){state2.words=void 0}function next(words){let[a2=0,b2=0,c2=0,d2=0]=[words[0],
words[1],words[2],words[3]],product=Math.imul(b2,5),result=Math.imul(product<<7|product>>>25,9),c22=c2^a2,d22=d2^b2;return words[0]=
a2^d22,words[1]=b2^c22,words[2]=c22^b2<<9,words[3]=d22<<11|d22>>>21,result>>>0}function random(){let words=state2.words??=
new Uint32Array(host.random(16));return((next(words)>>>5)*67108864+(next(words)>>>6))/9007199254740992}var MAX_DELAY_MS=2**31-1,intervals=Object.create(null);function toDelay(delay){let ms=Math.trunc(Number(delay));return ms>=
1&&ms<=MAX_DELAY_MS?ms:1}function check2(callback){if(typeof callback!="function")throw new TypeError("The callback must\
 be a function")}function setTimeout(callback,delay,...args){return check2(callback),begin(()=>callback(...args),"sleep",
toDelay(delay))}function setImmediate(callback,...args){return check2(callback),begin(()=>callback(...args),"sleep",0)}function setInterval(callback,delay,...args){
check2(callback);let ms=toDelay(delay),id=0,round=()=>{intervals[id]=begin(round,"sleep",ms),callback(...args)};return id=
begin(round,"sleep",ms),intervals[id]=id,id}function clearTimeout(id){if(typeof id!="number"&&typeof id!="string")return;
let own2=Number(id),current=intervals[own2];current!==void 0&&delete intervals[own2],cancel(current??own2)}var STREAM_NAMES=["ByteLengthQueuingStrategy","CountQueuingStrategy","ReadableByteStreamController","ReadableStream","Re\
adableStreamBYOBReader","ReadableStreamBYOBRequest","ReadableStreamDefaultController","ReadableStreamDefaultReader","Tex\
tDecoderStream","TextEncoderStream","TransformStream","TransformStreamDefaultController","WritableStream","WritableStrea\
mDefaultController","WritableStreamDefaultWriter"];function define3(target,name,value){Reflect.defineProperty(target,name,
{value,writable:!0,enumerable:!1,configurable:!0})}function defineLazily(name,load){Reflect.defineProperty(globalThis,name,
{get(){let value=load();return define3(globalThis,name,value),value},set:value=>define3(globalThis,name,value),enumerable:!1,
configurable:!0})}function defineGlobals(info2){let values={AbortController:AbortController2,AbortSignal,Blob,Crypto,CryptoKey,
CustomEvent,Event,EventTarget,File,FormData,Headers,Request,Response,SubtleCrypto,TextDecoder,TextEncoder,URL,URLSearchParams,
clearImmediate:clearTimeout,clearInterval:clearTimeout,clearTimeout,console:console2,crypto:new Crypto,fetch,global:globalThis,
navigator:{userAgent:"serverless-wasm"},performance:createPerformance(),process:createProcess(info2),self:globalThis,setImmediate,
setInterval,setTimeout,structuredClone:structuredClone2};for(let[name,value]of Object.entries(values))define3(globalThis,
name,value);for(let name of STREAM_NAMES)defineLazily(name,()=>streams()[name]);defineLazily("Buffer",()=>loadBuffer().Buffer),
define3(Math,"random",random),removeCallSiteFunctions()}function preload(text){/\bBuffer\b/.test(text)&&loadBuffer(),/\b(?:Readable|Writable|Transform)Stream|Text(?:De|En)coderStream|\.body\b|\bfetch\(/.
test(text)&&streams()}function createPerformance(){return{now:()=>host.monotonicMs(),get timeOrigin(){return Date.now()-
host.monotonicMs()},toJSON:()=>({timeOrigin:Date.now()-host.monotonicMs()})}}function createProcess({env}){return{env:{NODE_ENV:"\
production",...env},argv:[],platform:"wasi",cwd:()=>"/",nextTick:(callback,...args)=>{queueMicrotask(()=>callback(...args))}}}
function removeCallSiteFunctions(){let made4=Error,before=made4.prepareStackTrace;made4.prepareStackTrace=(_error,sites)=>sites[0];
let site=new Error("for its stack").stack;if(made4.prepareStackTrace=before,typeof site=="object")for(let name of["getFu\
nction","getThis"])Reflect.deleteProperty(Object.getPrototypeOf(site),name)}init_primordial();var pending=[];function rejected(promise,reason,isHandled){if(!isHandled){pending[pending.length]={promise,reason};return}
for(let index=0;index<pending.length;index+=1)if(pending[index]?.promise===promise){pending[index]=pending[pending.length-
1],pending.length-=1;return}}function reportRejections(){for(let index=0;index<pending.length;index+=1)host.log(1,`unhan\
dled rejection: ${describe(pending[index].reason)}`);pending.length=0}var info=parseJson(host.info());defineGlobals(info);var runtime={load(evaluate){let module={exports:{}};evaluate(module,
module.exports,requireModule),preload(apply(functionText,evaluate,[])),runtime.serve=createServe(module.exports,info),forgetSeed()},
serve(){host.fail("no application is loaded")},deliver(){return reportRejections(),deliver()},rejected},main_default=runtime;return __toCommonJS(main_exports);})();
return runtime.default})
