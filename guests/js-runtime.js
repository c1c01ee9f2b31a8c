(function(host){"use strict";
"use strict";var runtime=(()=>{var Fn=Object.defineProperty;var Au=Object.getOwnPropertyDescriptor;var Tu=Object.getOwnPropertyNames;var Ru=Object.prototype.hasOwnProperty;var It=(t,e,r)=>()=>{if(r)throw r[0];try{return t&&(e=t(t=0)),e}catch(n){throw r=[n],n}};var nr=(t,e)=>()=>{try{return e||t((e={exports:{}}).exports,e),e.exports}catch(r){throw e=0,r}},bi=(t,e)=>{for(var r in e)
Fn(t,r,{get:e[r],enumerable:!0})},Bu=(t,e,r,n)=>{if(e&&typeof e=="object"||typeof e=="function")for(let o of Tu(e))!Ru.call(
t,o)&&o!==r&&Fn(t,o,{get:()=>e[o],enumerable:!(n=Au(e,o))||n.enumerable});return t};var wi=t=>Bu(Fn({},"__esModule",{value:!0}),t);function Ge(t,e,r){Pu(t,e,r)}function ir(t){return new Ke(e=>{e(t)})}function K(t){return He(t)?new w(new w(t.buffer,t.byteOffset,
t.byteLength)):new w(new w(t))}function ki(t){try{return _i(t)}catch{return _i(t,Iu)}}function xi(t){return st(Cu,t,[])}
function ne(t){let e=0;for(let o=0;o<t.length;o+=1)e+=t[o].length;let r=new w(e),n=0;for(let o=0;o<t.length;o+=1){let i=t[o];
r.set(i,n),n+=i.length}return r}var st,Ln,Si,vi,He,Tr,Rr,j,Ve,or,Br,Ke,x,w,Pr,Pu,Ei,_i,Cu,Iu,U=It(()=>{"use strict";st=Reflect.
apply,Ln=Reflect.defineProperty,Si=Object.keys,vi=Array.isArray,He=ArrayBuffer.isView,Tr=Object.getPrototypeOf,Rr=Promise.
prototype,j=JSON.parse,Ve=JSON.stringify,or=String,Br=Error,Ke=Promise,x=TypeError,w=Uint8Array,Pr=ArrayBuffer,Pu=Function.
prototype.call.bind(Promise.prototype.then),Ei=Function.prototype.toString;_i=w.fromBase64,Cu=w.prototype.toBase64,Iu={__proto__:null,
alphabet:"base64url"}});function at(t){let{stack:e,message:r}=t,n=or(t.name),o=r===""?n:`${n}: ${r}`,i=typeof e=="string"?e:"";return i.startsWith(
o)?i.trimEnd():i===""?o:`${o}
${i.trimEnd()}`}var Cr=It(()=>{"use strict";U()});function M(t,e){Object.defineProperty(t.prototype,Ri,{value(){return e(this)},writable:!0,configurable:!0})}function ge(t,e=2){
try{return ut(t,{maxDepth:e,path:[],circular:[]},!1)}catch{return"[value that throws when it is inspected]"}}function qn(t){
let e=t[0];if(t.length===1)return typeof e=="string"?e:ge(e);let r=0,n="";typeof e=="string"&&(r=1,n=e.includes("%")?e.replace(
/%([sdifjoOc%])/g,(o,i)=>{if(i==="%")return"%";if(r>=t.length)return o;let s=t[r];return r+=1,Lu(i,s)}):e);for(let o=r;o<
t.length;o+=1){let i=t[o];o>0&&(n+=" "),n+=typeof i=="string"?i:ge(i)}return n}function Lu(t,e){if(t==="c")return"";if(t===
"s")return typeof e=="bigint"?`${e}n`:Object.is(e,-0)?"-0":typeof e=="object"&&e!==null?ge(e,0):String(e);if(t==="j")try{
return JSON.stringify(e)}catch{return"[Circular]"}return t==="o"||t==="O"?ge(e,4):typeof e=="symbol"?"NaN":typeof e=="bi\
gint"?`${e}n`:t==="f"?String(Number.parseFloat(String(e))):t==="i"?typeof e=="object"?"NaN":String(Number.parseInt(String(
e),10)):typeof e=="object"?"NaN":String(Number(e))}function ut(t,e,r){switch(typeof t){case"string":return $n(t.length>Ai?
`${t.slice(0,Ai)}...`:t);case"number":return Object.is(t,-0)?"-0":String(t);case"bigint":return`${t}n`;case"function":case"\
object":return t===null?"null":Uu(t,e,r);default:return String(t)}}function $n(t){let e=t.includes("'")?t.includes('"')?
t.includes("`")?"'":"`":'"':"'",r=JSON.stringify(t).slice(1,-1).replaceAll('\\"','"');return e==="'"&&(r=r.replaceAll("'",
"\\'")),e+r+e}function Uu(t,e,r){if(e.path.includes(t))return e.circular.includes(t)||e.circular.push(t),`[Circular *${e.
circular.indexOf(t)+1}]`;let n=Ir(t),o=t[Ri];if(typeof o=="function"){let u=st(o,t,[e.maxDepth-e.path.length,{},ge]);if(typeof u==
"string")return u;if(u!==t){let l=e.path.length>e.maxDepth?"":ut(u,e,r);return l===""?`[${n}]`:`${n} ${l}`}}let i=qu(t);
if(i!==void 0&&$u(t,i))return i.head;if(e.path.length>e.maxDepth)return Array.isArray(t)?"[Array]":`[${n??"Object: null \
prototype"}]`;e.path.push(t);let s;if(i!==void 0)s=Ot(i.head,"{",sr(t,e,i.skip),"}");else if(Array.isArray(t)){let u=n===
"Array"?"":`${n??"[Array: null prototype]"}(${t.length})`;s=Ot(u,"[",[...Ti(t,e),...sr(t,e,Bi)],"]")}else if(t instanceof
Map){let l=[...t].slice(0,lt).map(([f,c])=>`${ut(f,e,!0)} => ${ut(c,e,!0)}`);s=Ot(`${n}(${t.size})`,"{",[...Un(l,t.size),
...sr(t,e)],"}")}else if(t instanceof Set){let u=[...t].slice(0,lt).map(l=>ut(l,e,!0));s=Ot(`${n}(${t.size})`,"{",[...Un(
u,t.size),...sr(t,e)],"}")}else if(ArrayBuffer.isView(t)&&!(t instanceof DataView)){let u=t;s=Ot(`${n}(${u.length})`,"[",
Ti(u,e),"]")}else if(t instanceof ArrayBuffer)s=`ArrayBuffer { [Uint8Contents]: <${Array.from(new Uint8Array(t,0,Math.min(
50,t.byteLength)),l=>l.toString(16).padStart(2,"0")).join(" ")}>, byteLength: ${t.byteLength} }`;else if(t instanceof Promise)
s="Promise { <...> }";else{let u=t[Symbol.toStringTag],l=typeof u=="string"&&u!==""&&u!==n?` [${u}]`:"",f=n==="Object"&&
l===""?"":`${n??"[Object: null prototype]"}${l}`;s=Ot(f,"{",sr(t,e),"}")}e.path.pop();let a=e.circular.indexOf(t);return a!==
-1&&(s=`<ref *${a+1}> ${s}`),r?s.replaceAll(`
`,`
  `):s}function qu(t){let e=Bi;if(typeof t=="function"){let{name:r}=t,n=Function.prototype.toString.call(t).startsWith("\
class"),o=n?"class":Ir(t)??"Function",i=typeof r=="string"&&r!==""?n?` ${r}`:`: ${r}`:" (anonymous)";return{head:`[${o}${i}\
]`,skip:()=>!1}}if(t instanceof Error){let r=at(t);return{head:r.includes(`
    at `)?r:`[${r}]`,skip:n=>n==="stack"||n==="message"}}if(t instanceof Date)return{head:Number.isNaN(t.getTime())?"Inv\
alid Date":t.toISOString(),skip:e};if(t instanceof RegExp)return{head:String(t),skip:e};if(t instanceof String)return{head:`\
[String: ${$n(String(t))}]`,skip:e};if(t instanceof Number||t instanceof Boolean)return{head:`[${Ir(t)}: ${String(t)}]`,
skip:e};if(t instanceof WeakMap||t instanceof WeakSet)return{head:`${Ir(t)} { <items unknown> }`,skip:e}}function $u(t,{
skip:e}){return!Object.keys(t).some(r=>!e(r))&&!(t instanceof Error&&"cause"in t)}function Bi(t){return/^\d+$/.test(t)}function Ir(t){
for(let e=t;e!==null;e=Object.getPrototypeOf(e)){let n=Object.getOwnPropertyDescriptor(e,"constructor")?.value;if(typeof n==
"function"&&typeof n.name=="string"&&n.name!=="")return n.name}}function Ti(t,e){let r=[],n=0,o=()=>{n>0&&r.push(`<${n} \
empty item${n>1?"s":""}>`),n=0},i=Math.min(t.length,lt);for(let s=0;s<i;s+=1)s in t?(o(),r.push(ut(t[s],e,!0))):n+=1;return o(),
Un(r,t.length)}function Un(t,e){return e>lt&&t.push(`... ${e-lt} more item${e-lt>1?"s":""}`),t}function sr(t,e,r=()=>!1){
let n=[];for(let o of Reflect.ownKeys(t)){if(typeof o=="string"&&r(o))continue;let i=Object.getOwnPropertyDescriptor(t,o),
s=t instanceof Error&&o==="cause";if(i===void 0||i.enumerable!==!0&&!s)continue;if(n.length>=lt)return[...n,"..."];let a=typeof o==
"symbol"?String(o):Fu.test(o)?o:$n(o),u=s?"[cause]":a;n.push(`${u}: ${ju(i,e)}`)}return n}function ju(t,e){return t.get!==
void 0?t.set===void 0?"[Getter]":"[Getter/Setter]":t.set===void 0?ut(t.value,e,!0):"[Setter]"}function Ot(t,e,r,n){let o=t===
""?e:`${t} ${e}`;return r.length===0?o+n:r.reduce((s,a)=>s+a.length+2,o.length)>Ou||r.some(s=>s.includes(`
`))?`${o}
  ${r.join(`,
  `)}
${n}`:`${o} ${r.join(", ")} ${n}`}var Ri,lt,Ai,Ou,Fu,ie=It(()=>{"use strict";U();Cr();Ri=Symbol.for("nodejs.util.inspect\
.custom");lt=100,Ai=1e4,Ou=72,Fu=/^[A-Za-z_$][\w$]*$/});function jt(){}function q(t){return typeof t=="object"&&t!==null||typeof t=="function"}function E(t,e){try{Object.defineProperty(
t,"name",{value:e,configurable:!0})}catch{}}function $(t){return new fo(t)}function k(t){return $(e=>e(t))}function y(t){
return Wu(t)}function Ae(t,e,r){return Du.call(t,e,r)}function X(t,e,r){Ae(Ae(t,e,r),void 0,Xi)}function jn(t,e){X(t,e)}
function Gn(t,e){X(t,void 0,e)}function Ue(t,e,r){return Ae(t,e,r)}function Wt(t){Ae(t,void 0,Xi)}function yt(t,e,r){if(typeof t!=
"function")throw new TypeError("Argument is not a function");return Function.prototype.apply.call(t,e,r)}function Me(t,e,r){
try{return k(yt(t,e,r))}catch(n){return y(n)}}function ts(t,e){t._ownerReadableStream=e,e._reader=t,e._state==="readable"?
Yn(t):e._state==="closed"?(function(r){Yn(r),ns(r)})(t):rs(t,e._storedError)}function go(t,e){return we(t._ownerReadableStream,
e)}function qe(t){let e=t._ownerReadableStream;e._state==="readable"?bo(t,new TypeError("Reader was released and can no \
longer be used to monitor the stream's closedness")):(function(r,n){rs(r,n)})(t,new TypeError("Reader was released and c\
an no longer be used to monitor the stream's closedness")),e._readableStreamController[yo](),e._reader=void 0,t._ownerReadableStream=
void 0}function Gr(t){return new TypeError("Cannot "+t+" a stream using a released reader")}function Yn(t){t._closedPromise=
$((e,r)=>{t._closedPromise_resolve=e,t._closedPromise_reject=r})}function rs(t,e){Yn(t),bo(t,e)}function bo(t,e){t._closedPromise_reject!==
void 0&&(Wt(t._closedPromise),t._closedPromise_reject(e),t._closedPromise_resolve=void 0,t._closedPromise_reject=void 0)}
function ns(t){t._closedPromise_resolve!==void 0&&(t._closedPromise_resolve(void 0),t._closedPromise_resolve=void 0,t._closedPromise_reject=
void 0)}function Re(t,e){if(t!==void 0&&typeof(r=t)!="object"&&typeof r!="function")throw new TypeError(`${e} is not an \
object.`);var r}function ce(t,e){if(typeof t!="function")throw new TypeError(`${e} is not a function.`)}function os(t,e){
if(!(function(r){return typeof r=="object"&&r!==null||typeof r=="function"})(t))throw new TypeError(`${e} is not an obje\
ct.`)}function $e(t,e,r){if(t===void 0)throw new TypeError(`Parameter ${e} is required in '${r}'.`)}function Jn(t,e,r){if(t===
void 0)throw new TypeError(`${e} is required in '${r}'.`)}function wo(t){return Number(t)}function Oi(t){return t===0?0:
t}function _o(t,e){let r=Number.MAX_SAFE_INTEGER,n=Number(t);if(n=Oi(n),!Ii(n))throw new TypeError(`${e} is not a finite\
 number`);if(n=(function(o){return Oi(zu(o))})(n),n<0||n>r)throw new TypeError(`${e} is outside the accepted range of 0 \
to ${r}, inclusive`);return Ii(n)&&n!==0?n:0}function So(t,e){if(!Je(t))throw new TypeError(`${e} is not a ReadableStrea\
m.`)}function Ut(t){return new _e(t)}function is(t,e){t._reader._readRequests.push(e)}function vo(t,e,r){let n=t._reader.
_readRequests.shift();r?n._closeSteps():n._chunkSteps(e)}function rn(t){return t._reader._readRequests.length}function ss(t){
let e=t._reader;return e!==void 0&&!!Qe(e)}function Qe(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_readR\
equests")&&t instanceof _e}function Mt(t,e){let r=t._ownerReadableStream;r._disturbed=!0,r._state==="closed"?e._closeSteps():
r._state==="errored"?e._errorSteps(r._storedError):r._readableStreamController[po](e)}function as(t){let e=t._ownerReadableStream;
return e._state==="closed"||e._state==="errored"||e._readableStreamController[mo]()}function us(t,e){let r=t._readRequests;
t._readRequests=new Z,r.forEach(n=>{n._errorSteps(e)})}function Or(t){return new TypeError(`ReadableStreamDefaultReader.\
prototype.${t} can only be used on a ReadableStreamDefaultReader`)}function ur(t){return t.slice()}function ls(t,e,r,n,o){
new Uint8Array(t).set(new Uint8Array(r,n,o),e)}function cs(t,e,r){if(t.slice)return t.slice(e,r);let n=r-e,o=new ArrayBuffer(
n);return ls(o,0,t,e,n),o}function lr(t,e){let r=t[e];if(r!=null){if(typeof r!="function")throw new TypeError(`${String(
e)} is not a function`);return r}}function Fi(t){try{let e=t.done,r=t.value;return Ae(dr(r),n=>({done:e,value:n}))}catch(e){
return y(e)}}function fs(t,e="sync",r){if(r===void 0)if(e==="async"){if((r=lr(t,gr))===void 0)return(function(o){let i={
next(){let s;try{s=ds(o)}catch(a){return y(a)}return Fi(s)},return(s){let a;try{let u=lr(o.iterator,"return");if(u===void 0)
return k({done:!0,value:s});a=yt(u,o.iterator,[s])}catch(u){return y(u)}return q(a)?Fi(a):y(new TypeError("The iterator.\
return() method must return an object"))}};return{iterator:i,nextMethod:i.next,done:!1}})(fs(t,"sync",lr(t,Symbol.iterator)))}else
r=lr(t,Symbol.iterator);if(r===void 0)throw new TypeError("The object is not iterable");let n=yt(r,t,[]);if(!q(n))throw new TypeError(
"The iterator method must return an object");return{iterator:n,nextMethod:n.next,done:!1}}function ds(t){let e=yt(t.nextMethod,
t.iterator,[]);if(!q(e))throw new TypeError("The iterator.next() method must return an object");return e}function Li(t){
if(!q(t)||!Object.prototype.hasOwnProperty.call(t,"_asyncIteratorImpl"))return!1;try{return t._asyncIteratorImpl instanceof
Yr}catch{return!1}}function Ui(t){return new TypeError(`ReadableStreamAsyncIterator.${t} can only be used on a ReadableS\
teamAsyncIterator`)}function qi(t){let e=cs(t.buffer,t.byteOffset,t.byteOffset+t.byteLength);return new Uint8Array(e)}function eo(t){
let e=t._queue.shift();return t._queueTotalSize-=e.size,t._queueTotalSize<0&&(t._queueTotalSize=0),e.value}function Eo(t,e,r){
if(typeof(n=r)!="number"||ps(n)||n<0||r===1/0)throw new RangeError("Size must be a finite, non-NaN, non-negative number.");
var n;t._queue.push({value:e,size:r}),t._queueTotalSize+=r}function Ze(t){t._queue=new Z,t._queueTotalSize=0}function ms(t){
return t===DataView}function ys(t){return ms(t)?1:t.BYTES_PER_ELEMENT}function ht(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.
call(t,"_controlledReadableByteStream")&&t instanceof ue}function Wn(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.
call(t,"_associatedReadableByteStreamController")&&t instanceof Be}function vt(t){if((function(r){let n=r._controlledReadableByteStream;
return n._state!=="readable"||r._closeRequested||!r._started?!1:!!(ss(n)&&rn(n)>0||xo(n)&&Ps(n)>0||Ts(r)>0)})(t)){if(t._pulling)
return void(t._pullAgain=!0);t._pulling=!0,X(t._pullAlgorithm(),()=>(t._pulling=!1,t._pullAgain&&(t._pullAgain=!1,vt(t)),
null),r=>(se(t,r),null))}}function gs(t){ko(t),t._pendingPullIntos=new Z}function bs(t,e){let r=!1;t._state==="closed"&&
(r=!0);let n=ws(e);e.readerType==="default"?vo(t,n,r):(function(o,i,s){let a=o._reader,u=a._readIntoRequests.shift();s?u.
_closeSteps(i):u._chunkSteps(i)})(t,n,r)}function Nr(t,e){for(let r=0;r<e.length;++r)bs(t,e[r])}function ws(t){let e=t.bytesFilled,
r=t.elementSize;return new t.viewConstructor(t.buffer,t.byteOffset,e/r)}function Dr(t,e,r,n){t._queue.push({buffer:e,byteOffset:r,
byteLength:n}),t._queueTotalSize+=n}function _s(t,e,r,n){let o;try{o=cs(e,r,r+n)}catch(i){throw se(t,i),i}Dr(t,o,0,n)}function Ss(t,e){
e.bytesFilled>0&&_s(t,e.buffer,e.byteOffset,e.bytesFilled),qt(t)}function vs(t,e){let r=Math.min(t._queueTotalSize,e.byteLength-
e.bytesFilled),n=e.bytesFilled+r,o=r,i=!1,s=n-n%e.elementSize;s>=e.minimumFill&&(o=s-e.bytesFilled,i=!0);let a=t._queue;
for(;o>0;){let u=a.peek(),l=Math.min(o,u.byteLength),f=e.byteOffset+e.bytesFilled;ls(e.buffer,f,u.buffer,u.byteOffset,l),
u.byteLength===l?a.shift():(u.byteOffset+=l,u.byteLength-=l),t._queueTotalSize-=l,Es(t,l,e),o-=l}return i}function Es(t,e,r){
r.bytesFilled+=e}function ks(t){t._queueTotalSize===0&&t._closeRequested?(nn(t),br(t._controlledReadableByteStream)):vt(
t)}function ko(t){t._byobRequest!==null&&(t._byobRequest._associatedReadableByteStreamController=void 0,t._byobRequest._view=
null,t._byobRequest=null)}function to(t){let e=[];for(;t._pendingPullIntos.length>0&&t._queueTotalSize!==0;){let r=t._pendingPullIntos.
peek();vs(t,r)&&(qt(t),e.push(r))}return e}function xs(t,e){let r=t._pendingPullIntos.peek();ko(t),t._controlledReadableByteStream.
_state==="closed"?(function(n,o){o.readerType==="none"&&qt(n);let i=n._controlledReadableByteStream;if(xo(i)){let s=[];for(;s.
length<Ps(i);)s.push(qt(n));Nr(i,s)}})(t,r):(function(n,o,i){if(Es(0,o,i),i.readerType==="none"){Ss(n,i);let u=to(n);return void Nr(
n._controlledReadableByteStream,u)}if(i.bytesFilled<i.minimumFill)return;qt(n);let s=i.bytesFilled%i.elementSize;if(s>0){
let u=i.byteOffset+i.bytesFilled;_s(n,i.buffer,u-s,s)}i.bytesFilled-=s;let a=to(n);bs(n._controlledReadableByteStream,i),
Nr(n._controlledReadableByteStream,a)})(t,e,r),vt(t)}function qt(t){return t._pendingPullIntos.shift()}function nn(t){t.
_pullAlgorithm=void 0,t._cancelAlgorithm=void 0}function cr(t){let e=t._controlledReadableByteStream;if(!t._closeRequested&&
e._state==="readable")if(t._queueTotalSize>0)t._closeRequested=!0;else{if(t._pendingPullIntos.length>0){let r=t._pendingPullIntos.
peek();if(r.bytesFilled%r.elementSize!==0){let n=new TypeError("Insufficient bytes to fill elements in the given buffer");
throw se(t,n),n}}nn(t),br(e)}}function Wr(t,e){let r=t._controlledReadableByteStream;if(t._closeRequested||r._state!=="r\
eadable")return;let{buffer:n,byteOffset:o,byteLength:i}=e;if(bt(n))throw new TypeError("chunk's buffer is detached and s\
o cannot be enqueued");let s=gt(n);if(t._pendingPullIntos.length>0){let a=t._pendingPullIntos.peek();if(bt(a.buffer))throw new TypeError(
"The BYOB request's buffer has been detached and so cannot be filled with an enqueued chunk");ko(t),a.buffer=gt(a.buffer),
a.readerType==="none"&&Ss(t,a)}ss(r)?((function(a){let u=a._controlledReadableByteStream._reader;for(;u._readRequests.length>
0;){if(a._queueTotalSize===0)return;As(a,u._readRequests.shift())}})(t),rn(r)===0?Dr(t,s,o,i):(t._pendingPullIntos.length>
0&&qt(t),vo(r,new Uint8Array(s,o,i),!1))):xo(r)?(Dr(t,s,o,i),Nr(r,to(t))):Dr(t,s,o,i),vt(t)}function se(t,e){let r=t._controlledReadableByteStream;
r._state==="readable"&&(gs(t),Ze(t),nn(t),Ys(r,e))}function As(t,e){let r=t._queue.shift();t._queueTotalSize-=r.byteLength,
ks(t);let n=new Uint8Array(r.buffer,r.byteOffset,r.byteLength);e._chunkSteps(n)}function ro(t){if(t._byobRequest===null&&
t._pendingPullIntos.length>0){let e=t._pendingPullIntos.peek(),r=new Uint8Array(e.buffer,e.byteOffset+e.bytesFilled,e.byteLength-
e.bytesFilled),n=Object.create(Be.prototype);(function(o,i,s){o._associatedReadableByteStreamController=i,o._view=s})(n,
t,r),t._byobRequest=n}return t._byobRequest}function Ts(t){let e=t._controlledReadableByteStream._state;return e==="erro\
red"?null:e==="closed"?0:t._strategyHWM-t._queueTotalSize}function zr(t,e){let r=t._pendingPullIntos.peek();if(t._controlledReadableByteStream.
_state==="closed"){if(e!==0)throw new TypeError("bytesWritten must be 0 when calling respond() on a closed stream")}else{
if(e===0)throw new TypeError("bytesWritten must be greater than 0 when calling respond() on a readable stream");if(r.bytesFilled+
e>r.byteLength)throw new RangeError("bytesWritten out of range")}r.buffer=gt(r.buffer),xs(t,e)}function Hr(t,e){let r=t.
_pendingPullIntos.peek();if(t._controlledReadableByteStream._state==="closed"){if(e.byteLength!==0)throw new TypeError("\
The view's length must be 0 when calling respondWithNewView() on a closed stream")}else if(e.byteLength===0)throw new TypeError(
"The view's length must be greater than 0 when calling respondWithNewView() on a readable stream");if(r.byteOffset+r.bytesFilled!==
e.byteOffset)throw new RangeError("The region specified by view does not match byobRequest");if(r.bufferByteLength!==e.buffer.
byteLength)throw new RangeError("The buffer of view has different capacity than byobRequest");if(r.bytesFilled+e.byteLength>
r.byteLength)throw new RangeError("The region specified by view is larger than byobRequest");let n=e.byteLength;r.buffer=
gt(e.buffer),xs(t,n)}function Rs(t,e,r,n,o,i,s){e._controlledReadableByteStream=t,e._pullAgain=!1,e._pulling=!1,e._byobRequest=
null,e._queue=e._queueTotalSize=void 0,Ze(e),e._closeRequested=!1,e._started=!1,e._strategyHWM=i,e._pullAlgorithm=n,e._cancelAlgorithm=
o,e._autoAllocateChunkSize=s,e._pendingPullIntos=new Z,t._readableStreamController=e,X(k(r()),()=>(e._started=!0,vt(e),null),
a=>(se(e,a),null))}function zn(t){return new TypeError(`ReadableStreamBYOBRequest.prototype.${t} can only be used on a R\
eadableStreamBYOBRequest`)}function ar(t){return new TypeError(`ReadableByteStreamController.prototype.${t} can only be \
used on a ReadableByteStreamController`)}function Hu(t,e){if((t=`${t}`)!="byob")throw new TypeError(`${e} '${t}' is not \
a valid enumeration value for ReadableStreamReaderMode`);return t}function Bs(t){return new Se(t)}function $i(t,e){t._reader.
_readIntoRequests.push(e)}function Ps(t){return t._reader._readIntoRequests.length}function xo(t){let e=t._reader;return e!==
void 0&&!!pt(e)}function pt(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_readIntoRequests")&&t instanceof
Se}function Cs(t,e,r,n){let o=t._ownerReadableStream;o._disturbed=!0,o._state==="errored"?n._errorSteps(o._storedError):
(function(i,s,a,u){let l=i._controlledReadableByteStream,f=s.constructor,c=ys(f),{byteOffset:h,byteLength:p}=s,m=a*c,g;try{
g=gt(s.buffer)}catch(B){return void u._errorSteps(B)}let A={buffer:g,bufferByteLength:g.byteLength,byteOffset:h,byteLength:p,
bytesFilled:0,minimumFill:m,elementSize:c,viewConstructor:f,readerType:"byob"};if(i._pendingPullIntos.length>0)return i.
_pendingPullIntos.push(A),void $i(l,u);if(l._state==="closed"){let B=new f(A.buffer,A.byteOffset,0);return void u._closeSteps(
B)}if(i._queueTotalSize>0){if(vs(i,A)){let B=ws(A);return ks(i),void u._chunkSteps(B)}if(i._closeRequested){let B=new TypeError(
"Insufficient bytes to fill elements in the given buffer");return se(i,B),void u._errorSteps(B)}}i._pendingPullIntos.push(
A),$i(l,u),vt(i)})(o._readableStreamController,e,r,n)}function Is(t,e){let r=t._readIntoRequests;t._readIntoRequests=new Z,
r.forEach(n=>{n._errorSteps(e)})}function Fr(t){return new TypeError(`ReadableStreamBYOBReader.prototype.${t} can only b\
e used on a ReadableStreamBYOBReader`)}function hr(t,e){let{highWaterMark:r}=t;if(r===void 0)return e;if(ps(r)||r<0)throw new RangeError(
"Invalid highWaterMark");return r}function Jr(t){let{size:e}=t;return e||(()=>1)}function Qr(t,e){Re(t,e);let r=t?.highWaterMark,
n=t?.size;return{highWaterMark:r===void 0?void 0:wo(r),size:n===void 0?void 0:Vu(n,`${e} has member 'size' that`)}}function Vu(t,e){
return ce(t,e),r=>wo(t(r))}function Ku(t,e,r){return ce(t,r),n=>Me(t,e,[n])}function Gu(t,e,r){return ce(t,r),()=>Me(t,e,
[])}function Yu(t,e,r){return ce(t,r),n=>yt(t,e,[n])}function Ju(t,e,r){return ce(t,r),(n,o)=>Me(t,e,[n,o])}function Os(t,e){
if(!Lt(t))throw new TypeError(`${e} is not a WritableStream.`)}function Fs(t){return new ae(t)}function Ls(t){t._state="\
writable",t._storedError=void 0,t._writer=void 0,t._writableStreamController=void 0,t._writeRequests=new Z,t._inFlightWriteRequest=
void 0,t._closeRequest=void 0,t._inFlightCloseRequest=void 0,t._pendingAbortRequest=void 0,t._backpressure=!1}function Lt(t){
return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_writableStreamController")&&t instanceof ve}function $t(t){return t.
_writer!==void 0}function Xr(t,e){var r;if(t._state==="closed"||t._state==="errored")return k(void 0);t._writableStreamController.
_abortReason=e,(r=t._writableStreamController._abortController)===null||r===void 0||r.abort(e);let n=t._state;if(n==="cl\
osed"||n==="errored")return k(void 0);if(t._pendingAbortRequest!==void 0)return t._pendingAbortRequest._promise;let o=!1;
n==="erroring"&&(o=!0,e=void 0);let i=$((s,a)=>{t._pendingAbortRequest={_promise:void 0,_resolve:s,_reject:a,_reason:e,_wasAlreadyErroring:o}});
return t._pendingAbortRequest._promise=i,o||Ao(t,e),i}function Us(t){let e=t._state;if(e==="closed"||e==="errored")return y(
new TypeError(`The stream (in ${e} state) is not in the writable state and cannot be closed`));let r=$((i,s)=>{let a={_resolve:i,
_reject:s};t._closeRequest=a}),n=t._writer;var o;return n!==void 0&&t._backpressure&&e==="writable"&&Io(n),Eo(o=t._writableStreamController,
Ms,0),on(o),r}function io(t,e){t._state!=="writable"?To(t):Ao(t,e)}function Ao(t,e){let r=t._writableStreamController;t.
_state="erroring",t._storedError=e;let n=t._writer;n!==void 0&&$s(n,e),!(function(o){return!(o._inFlightWriteRequest===void 0&&
o._inFlightCloseRequest===void 0)})(t)&&r._started&&To(t)}function To(t){t._state="errored",t._writableStreamController[es]();
let e=t._storedError;if(t._writeRequests.forEach(n=>{n._reject(e)}),t._writeRequests=new Z,t._pendingAbortRequest===void 0)
return void Lr(t);let r=t._pendingAbortRequest;if(t._pendingAbortRequest=void 0,r._wasAlreadyErroring)return r._reject(e),
void Lr(t);X(t._writableStreamController[Zi](r._reason),()=>(r._resolve(),Lr(t),null),n=>(r._reject(n),Lr(t),null))}function Ee(t){
return t._closeRequest!==void 0||t._inFlightCloseRequest!==void 0}function Lr(t){t._closeRequest!==void 0&&(t._closeRequest.
_reject(t._storedError),t._closeRequest=void 0);let e=t._writer;e!==void 0&&Co(e,t._storedError)}function Ro(t,e){let r=t.
_writer;r!==void 0&&e!==t._backpressure&&(e?(function(n){sn(n)})(r):Io(r)),t._backpressure=e}function ct(t){return!!q(t)&&
!!Object.prototype.hasOwnProperty.call(t,"_ownerWritableStream")&&t instanceof ae}function qs(t){return Us(t._ownerWritableStream)}
function Qu(t,e){t._closedPromiseState==="pending"?Co(t,e):(function(r,n){zs(r,n)})(t,e)}function $s(t,e){t._readyPromiseState===
"pending"?Vs(t,e):(function(r,n){so(r,n)})(t,e)}function js(t){let e=t._ownerWritableStream,r=new TypeError("Writer was \
released and can no longer be used to monitor the stream's closedness");$s(t,r),Qu(t,r),e._writer=void 0,t._ownerWritableStream=
void 0}function Bo(t,e){let r=t._ownerWritableStream,n=r._writableStreamController,o=(function(a,u){if(a._strategySizeAlgorithm===
void 0)return 1;try{return a._strategySizeAlgorithm(u)}catch(l){return pr(a,l),1}})(n,e);if(r!==t._ownerWritableStream)return y(
fr("write to"));let i=r._state;if(i==="errored")return y(r._storedError);if(Ee(r)||i==="closed")return y(new TypeError("\
The stream is closing or closed and cannot be written to"));if(i==="erroring")return y(r._storedError);let s=(function(a){
return $((u,l)=>{let f={_resolve:u,_reject:l};a._writeRequests.push(f)})})(r);return(function(a,u,l){try{Eo(a,u,l)}catch(c){
return void pr(a,c)}let f=a._controlledWritableStream;!Ee(f)&&f._state==="writable"&&Ro(f,Po(a)),on(a)})(n,e,o),s}function Hn(t){
return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_controlledWritableStream")&&t instanceof je}function Ns(t,e,r,n,o,i,s,a){
e._controlledWritableStream=t,t._writableStreamController=e,e._queue=void 0,e._queueTotalSize=void 0,Ze(e),e._abortReason=
void 0,e._abortController=(function(){if(typeof AbortController=="function")return new AbortController})(),e._started=!1,
e._strategySizeAlgorithm=a,e._strategyHWM=s,e._writeAlgorithm=n,e._closeAlgorithm=o,e._abortAlgorithm=i;let u=Po(e);Ro(t,
u),X(k(r()),()=>(e._started=!0,on(e),null),l=>(e._started=!0,io(t,l),null))}function Zr(t){t._writeAlgorithm=void 0,t._closeAlgorithm=
void 0,t._abortAlgorithm=void 0,t._strategySizeAlgorithm=void 0}function Ds(t){return t._strategyHWM-t._queueTotalSize}function on(t){
let e=t._controlledWritableStream;if(!t._started||e._inFlightWriteRequest!==void 0)return;if(e._state==="erroring")return void To(
e);if(t._queue.length===0)return;let r=t._queue.peek().value;r===Ms?(function(n){let o=n._controlledWritableStream;(function(s){
s._inFlightCloseRequest=s._closeRequest,s._closeRequest=void 0})(o),eo(n);let i=n._closeAlgorithm();Zr(n),X(i,()=>((function(s){
s._inFlightCloseRequest._resolve(void 0),s._inFlightCloseRequest=void 0,s._state==="erroring"&&(s._storedError=void 0,s.
_pendingAbortRequest!==void 0&&(s._pendingAbortRequest._resolve(),s._pendingAbortRequest=void 0)),s._state="closed";let a=s.
_writer;a!==void 0&&Hs(a)})(o),null),s=>((function(a,u){a._inFlightCloseRequest._reject(u),a._inFlightCloseRequest=void 0,
a._pendingAbortRequest!==void 0&&(a._pendingAbortRequest._reject(u),a._pendingAbortRequest=void 0),io(a,u)})(o,s),null))})(
t):(function(n,o){let i=n._controlledWritableStream;(function(a){a._inFlightWriteRequest=a._writeRequests.shift()})(i);let s=n.
_writeAlgorithm(o);X(s,()=>{(function(u){u._inFlightWriteRequest._resolve(void 0),u._inFlightWriteRequest=void 0})(i);let a=i.
_state;if(eo(n),!Ee(i)&&a==="writable"){let u=Po(n);Ro(i,u)}return on(n),null},a=>(i._state==="writable"&&Zr(n),(function(u,l){
u._inFlightWriteRequest._reject(l),u._inFlightWriteRequest=void 0,io(u,l)})(i,a),null))})(t,r)}function pr(t,e){t._controlledWritableStream.
_state==="writable"&&Ws(t,e)}function Po(t){return Ds(t)<=0}function Ws(t,e){let r=t._controlledWritableStream;Zr(t),Ao(
r,e)}function Ur(t){return new TypeError(`WritableStream.prototype.${t} can only be used on a WritableStream`)}function Vn(t){
return new TypeError(`WritableStreamDefaultController.prototype.${t} can only be used on a WritableStreamDefaultControll\
er`)}function ft(t){return new TypeError(`WritableStreamDefaultWriter.prototype.${t} can only be used on a WritableStrea\
mDefaultWriter`)}function fr(t){return new TypeError("Cannot "+t+" a stream using a released writer")}function Vr(t){t._closedPromise=
$((e,r)=>{t._closedPromise_resolve=e,t._closedPromise_reject=r,t._closedPromiseState="pending"})}function zs(t,e){Vr(t),
Co(t,e)}function Co(t,e){t._closedPromise_reject!==void 0&&(Wt(t._closedPromise),t._closedPromise_reject(e),t._closedPromise_resolve=
void 0,t._closedPromise_reject=void 0,t._closedPromiseState="rejected")}function Hs(t){t._closedPromise_resolve!==void 0&&
(t._closedPromise_resolve(void 0),t._closedPromise_resolve=void 0,t._closedPromise_reject=void 0,t._closedPromiseState="\
resolved")}function sn(t){t._readyPromise=$((e,r)=>{t._readyPromise_resolve=e,t._readyPromise_reject=r}),t._readyPromiseState=
"pending"}function so(t,e){sn(t),Vs(t,e)}function ji(t){sn(t),Io(t)}function Vs(t,e){t._readyPromise_reject!==void 0&&(Wt(
t._readyPromise),t._readyPromise_reject(e),t._readyPromise_resolve=void 0,t._readyPromise_reject=void 0,t._readyPromiseState=
"rejected")}function Io(t){t._readyPromise_resolve!==void 0&&(t._readyPromise_resolve(void 0),t._readyPromise_resolve=void 0,
t._readyPromise_reject=void 0,t._readyPromiseState="fulfilled")}function Ni(t,e,r,n,o,i){let s=Ut(t),a=Fs(e);t._disturbed=
!0;let u=new ao(a),l=new lo(u);return $((f,c)=>{let h;if(i!==void 0){if(h=()=>{let b=i.reason!==void 0?i.reason:new Xu("\
Aborted","AbortError"),F=[];n||F.push(()=>e._state==="writable"?Xr(e,b):k(void 0)),o||F.push(()=>t._state==="readable"?we(
t,b):k(void 0)),B(()=>Promise.all(F.map(V=>V())),!0,b)},i.aborted)return void h();i.addEventListener("abort",h)}function p(){
for(;!u._shuttingDown&&!e._backpressure&&e._state==="writable"&&!Ee(e)&&t._state==="readable"&&as(s);)Mt(s,l);if(u._shuttingDown)
return k(!0);if(e._backpressure)return Ae(a._readyPromise,p);let b=new uo(u);return Mt(s,b),b._promise}var m,g,A;if(Di(t,
s._closedPromise,b=>(n?v(!0,b):B(()=>Xr(e,b),!0,b),null)),Di(e,a._closedPromise,b=>(o?v(!0,b):B(()=>we(t,b),!0,b),null)),
m=t,g=s._closedPromise,A=()=>(r?v():B(()=>(function(b){let F=b._ownerWritableStream,V=F._state;return Ee(F)||V==="closed"?
k(void 0):V==="errored"?y(F._storedError):qs(b)})(a)),null),m._state==="closed"?A():jn(g,A),Ee(e)||e._state==="closed"){
let b=new TypeError("the destination writable stream closed before all data could be piped to it");o?v(!0,b):B(()=>we(t,
b),!0,b)}function B(b,F,V){function C(){return X(b(),()=>R(F,V),T=>R(!0,T)),null}u._shuttingDown||(u._shuttingDown=!0,e.
_state!=="writable"||Ee(e)?C():jn(u._waitForWritesToFinish(),C))}function v(b,F){u._shuttingDown||(u._shuttingDown=!0,e.
_state!=="writable"||Ee(e)?R(b,F):jn(u._waitForWritesToFinish(),()=>R(b,F)))}function R(b,F){return js(a),qe(s),i!==void 0&&
i.removeEventListener("abort",h),b?c(F):f(void 0),null}Wt($((b,F)=>{(function V(C){C?b():Ae(p(),V,F)})(!1)}))})}function Di(t,e,r){
t._state==="errored"?r(t._storedError):Gn(e,r)}function qr(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_c\
ontrolledReadableStream")&&t instanceof le}function mr(t){if(Ks(t)){if(t._pulling)return void(t._pullAgain=!0);t._pulling=
!0,X(t._pullAlgorithm(),()=>(t._pulling=!1,t._pullAgain&&(t._pullAgain=!1,mr(t)),null),e=>(xe(t,e),null))}}function Ks(t){
let e=t._controlledReadableStream;return!Dt(t)||!t._started?!1:Xe(e)&&rn(e)>0?!0:Oo(t)>0}function en(t){t._pullAlgorithm=
void 0,t._cancelAlgorithm=void 0,t._strategySizeAlgorithm=void 0}function wt(t){if(!Dt(t))return;let e=t._controlledReadableStream;
t._closeRequested=!0,t._queue.length===0&&(en(t),br(e))}function Nt(t,e){if(!Dt(t))return;let r=t._controlledReadableStream;
if(Xe(r)&&rn(r)>0)vo(r,e,!1);else{let n;try{n=t._strategySizeAlgorithm(e)}catch(o){throw xe(t,o),o}try{Eo(t,e,n)}catch(o){
throw xe(t,o),o}}mr(t)}function xe(t,e){let r=t._controlledReadableStream;r._state==="readable"&&(Ze(t),en(t),Ys(r,e))}function Oo(t){
let e=t._controlledReadableStream._state;return e==="errored"?null:e==="closed"?0:t._strategyHWM-t._queueTotalSize}function Dt(t){
let e=t._controlledReadableStream._state;return!t._closeRequested&&e==="readable"}function Gs(t,e,r,n,o,i,s){e._controlledReadableStream=
t,e._queue=void 0,e._queueTotalSize=void 0,Ze(e),e._started=!1,e._closeRequested=!1,e._pullAgain=!1,e._pulling=!1,e._strategySizeAlgorithm=
s,e._strategyHWM=i,e._pullAlgorithm=n,e._cancelAlgorithm=o,t._readableStreamController=e,X(k(r()),()=>(e._started=!0,mr(
e),null),a=>(xe(e,a),null))}function $r(t){return new TypeError(`ReadableStreamDefaultController.prototype.${t} can only\
 be used on a ReadableStreamDefaultController`)}function Zu(t,e){return ht(t._readableStreamController)?(function(r){let n,
o,i,s,a,u=Ut(r),l=!1,f=!1,c=!1,h=!1,p=!1,m=$(C=>{a=C});function g(C){Gn(C._closedPromise,T=>(C!==u||(se(i._readableStreamController,
T),se(s._readableStreamController,T),h&&p||a(void 0)),null))}function A(){pt(u)&&(qe(u),u=Ut(r),g(u)),Mt(u,{_chunkSteps:C=>{
mt(()=>{f=!1,c=!1;let T=C,_=C;if(!h&&!p)try{_=qi(C)}catch(O){return se(i._readableStreamController,O),se(s._readableStreamController,
O),void a(we(r,O))}h||Wr(i._readableStreamController,T),p||Wr(s._readableStreamController,_),l=!1,f?v():c&&R()})},_closeSteps:()=>{
l=!1,h||cr(i._readableStreamController),p||cr(s._readableStreamController),i._readableStreamController._pendingPullIntos.
length>0&&zr(i._readableStreamController,0),s._readableStreamController._pendingPullIntos.length>0&&zr(s._readableStreamController,
0),h&&p||a(void 0)},_errorSteps:()=>{l=!1}})}function B(C,T){Qe(u)&&(qe(u),u=Bs(r),g(u));let _=T?s:i,O=T?i:s;Cs(u,C,1,{_chunkSteps:S=>{
mt(()=>{f=!1,c=!1;let I=T?p:h;if(T?h:p)I||Hr(_._readableStreamController,S);else{let Q;try{Q=qi(S)}catch(z){return se(_.
_readableStreamController,z),se(O._readableStreamController,z),void a(we(r,z))}I||Hr(_._readableStreamController,S),Wr(O.
_readableStreamController,Q)}l=!1,f?v():c&&R()})},_closeSteps:S=>{l=!1;let I=T?p:h,Q=T?h:p;I||cr(_._readableStreamController),
Q||cr(O._readableStreamController),S!==void 0&&(I||Hr(_._readableStreamController,S),!Q&&O._readableStreamController._pendingPullIntos.
length>0&&zr(O._readableStreamController,0)),I&&Q||a(void 0)},_errorSteps:()=>{l=!1}})}function v(){if(l)return f=!0,k(void 0);
l=!0;let C=ro(i._readableStreamController);return C===null?A():B(C._view,!1),k(void 0)}function R(){if(l)return c=!0,k(void 0);
l=!0;let C=ro(s._readableStreamController);return C===null?A():B(C._view,!0),k(void 0)}function b(C){if(h=!0,n=C,p){let T=ur(
[n,o]),_=we(r,T);a(_)}return m}function F(C){if(p=!0,o=C,h){let T=ur([n,o]),_=we(r,T);a(_)}return m}function V(){}return i=
zi(V,v,b),s=zi(V,R,F),g(u),[i,s]})(t):(function(r){let n=Ut(r),o,i,s,a,u,l=!1,f=!1,c=!1,h=!1,p=$(v=>{u=v});function m(){
return l?(f=!0,k(void 0)):(l=!0,Mt(n,{_chunkSteps:v=>{mt(()=>{f=!1;let R=v,b=v;c||Nt(s._readableStreamController,R),h||Nt(
a._readableStreamController,b),l=!1,f&&m()})},_closeSteps:()=>{l=!1,c||wt(s._readableStreamController),h||wt(a._readableStreamController),
c&&h||u(void 0)},_errorSteps:()=>{l=!1}}),k(void 0))}function g(v){if(c=!0,o=v,h){let R=ur([o,i]),b=we(r,R);u(b)}return p}
function A(v){if(h=!0,i=v,c){let R=ur([o,i]),b=we(r,R);u(b)}return p}function B(){}return s=yr(B,m,g),a=yr(B,m,A),Gn(n._closedPromise,
v=>(xe(s._readableStreamController,v),xe(a._readableStreamController,v),c&&h||u(void 0),null)),[s,a]})(t)}function el(t){
return q(e=t)&&e.getReader!==void 0?(function(r){let n;function o(){let s;try{s=r.read()}catch(a){return y(a)}return Ue(
s,a=>{if(!q(a))throw new TypeError("The promise returned by the reader.read() method must fulfill with an object");if(a.
done)wt(n._readableStreamController);else{let u=a.value;Nt(n._readableStreamController,u)}})}function i(s){try{return k(
r.cancel(s))}catch(a){return y(a)}}return n=yr(jt,o,i,0),n})(t.getReader()):(function(r){let n,o=fs(r,"async");function i(){
let a;try{a=ds(o)}catch(u){return y(u)}return Ue(k(a),u=>{if(!q(u))throw new TypeError("The promise returned by the iter\
ator.next() method must fulfill with an object");if(u.done)wt(n._readableStreamController);else{let l=u.value;Nt(n._readableStreamController,
l)}})}function s(a){let u=o.iterator,l;try{l=lr(u,"return")}catch(f){return y(f)}return l===void 0?k(void 0):Ue(Me(l,u,[
a]),f=>{if(!q(f))throw new TypeError("The promise returned by the iterator.return() method must fulfill with an object")})}
return n=yr(jt,i,s,0),n})(t);var e}function tl(t,e,r){return ce(t,r),n=>Me(t,e,[n])}function rl(t,e,r){return ce(t,r),n=>Me(
t,e,[n])}function nl(t,e,r){return ce(t,r),n=>yt(t,e,[n])}function ol(t,e){if((t=`${t}`)!="bytes")throw new TypeError(`${e}\
 '${t}' is not a valid enumeration value for ReadableStreamType`);return t}function Wi(t,e){Re(t,e);let r=t?.preventAbort,
n=t?.preventCancel,o=t?.preventClose,i=t?.signal;return i!==void 0&&(function(s,a){if(!(function(u){if(typeof u!="object"||
u===null)return!1;try{return typeof u.aborted=="boolean"}catch{return!1}})(s))throw new TypeError(`${a} is not an AbortS\
ignal.`)})(i,`${e} has member 'signal' that`),{preventAbort:!!r,preventCancel:!!n,preventClose:!!o,signal:i}}function yr(t,e,r,n=1,o=()=>1){
let i=Object.create(L.prototype);return Fo(i),Gs(i,Object.create(le.prototype),t,e,r,n,o),i}function zi(t,e,r){let n=Object.
create(L.prototype);return Fo(n),Rs(n,Object.create(ue.prototype),t,e,r,0,void 0),n}function Fo(t){t._state="readable",t.
_reader=void 0,t._storedError=void 0,t._disturbed=!1}function Je(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(
t,"_readableStreamController")&&t instanceof L}function Xe(t){return t._reader!==void 0}function we(t,e){if(t._disturbed=
!0,t._state==="closed")return k(void 0);if(t._state==="errored")return y(t._storedError);br(t);let r=t._reader;if(r!==void 0&&
pt(r)){let n=r._readIntoRequests;r._readIntoRequests=new Z,n.forEach(o=>{o._closeSteps(void 0)})}return Ue(t._readableStreamController[ho](
e),jt)}function br(t){t._state="closed";let e=t._reader;if(e!==void 0&&(ns(e),Qe(e))){let r=e._readRequests;e._readRequests=
new Z,r.forEach(n=>{n._closeSteps()})}}function Ys(t,e){t._state="errored",t._storedError=e;let r=t._reader;r!==void 0&&
(bo(r,e),Qe(r)?us(r,e):Is(r,e))}function dt(t){return new TypeError(`ReadableStream.prototype.${t} can only be used on a\
 ReadableStream`)}function Js(t,e){Re(t,e);let r=t?.highWaterMark;return Jn(r,"highWaterMark","QueuingStrategyInit"),{highWaterMark:wo(
r)}}function Hi(t){return new TypeError(`ByteLengthQueuingStrategy.prototype.${t} can only be used on a ByteLengthQueuin\
gStrategy`)}function Vi(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_byteLengthQueuingStrategyHighWaterMa\
rk")&&t instanceof _t}function Ki(t){return new TypeError(`CountQueuingStrategy.prototype.${t} can only be used on a Cou\
ntQueuingStrategy`)}function Gi(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_countQueuingStrategyHighWate\
rMark")&&t instanceof St}function il(t,e,r){return ce(t,r),n=>Me(t,e,[n])}function sl(t,e,r){return ce(t,r),n=>yt(t,e,[n])}
function al(t,e,r){return ce(t,r),(n,o)=>Me(t,e,[n,o])}function ul(t,e,r){return ce(t,r),n=>Me(t,e,[n])}function Yi(t){return!!q(
t)&&!!Object.prototype.hasOwnProperty.call(t,"_transformStreamController")&&t instanceof Pe}function Zs(t,e){xe(t._readable.
_readableStreamController,e),Lo(t,e)}function Lo(t,e){Kr(t._transformStreamController),pr(t._writable._writableStreamController,
e),co(t)}function co(t){t._backpressure&&tn(t,!1)}function tn(t,e){t._backpressureChangePromise!==void 0&&t._backpressureChangePromise_resolve(),
t._backpressureChangePromise=$(r=>{t._backpressureChangePromise_resolve=r}),t._backpressure=e}function jr(t){return!!q(t)&&
!!Object.prototype.hasOwnProperty.call(t,"_controlledTransformStream")&&t instanceof ke}function Kr(t){t._transformAlgorithm=
void 0,t._flushAlgorithm=void 0,t._cancelAlgorithm=void 0}function ea(t,e){let r=t._controlledTransformStream,n=r._readable.
_readableStreamController;if(!Dt(n))throw new TypeError("Readable side is not in a state that permits enqueue");try{Nt(n,
e)}catch(i){throw Lo(r,i),r._readable._storedError}(function(i){return!Ks(i)})(n)!==r._backpressure&&tn(r,!0)}function Ji(t,e){
return Ue(t._transformAlgorithm(e),void 0,r=>{throw Zs(t._controlledTransformStream,r),r})}function Mr(t){return new TypeError(
`TransformStreamDefaultController.prototype.${t} can only be used on a TransformStreamDefaultController`)}function Kn(t){
t._finishPromise_resolve!==void 0&&(t._finishPromise_resolve(),t._finishPromise_resolve=void 0,t._finishPromise_reject=void 0)}
function Ft(t,e){t._finishPromise_reject!==void 0&&(Wt(t._finishPromise),t._finishPromise_reject(e),t._finishPromise_resolve=
void 0,t._finishPromise_reject=void 0)}function Qi(t){return new TypeError(`TransformStream.prototype.${t} can only be u\
sed on a TransformStream`)}var Xi,fo,Nu,Du,Wu,dr,mt,Z,Zi,es,ho,po,mo,yo,Ii,zu,_e,Qn,Xn,Mn,Nn,Dn,gt,bt,gr,Yr,Zn,hs,ps,Be,
ue,Se,no,oo,ve,ae,Ms,je,Mi,Xu,ao,uo,lo,le,L,Qs,_t,Xs,St,Pe,ke,Uo=It(()=>{Xi=jt;fo=Promise,Nu=Promise.resolve.bind(fo),Du=
Promise.prototype.then,Wu=Promise.reject.bind(fo),dr=Nu;mt=t=>{if(typeof queueMicrotask=="function")mt=queueMicrotask;else{
let e=k(void 0);mt=r=>Ae(e,r)}return mt(t)};Z=class{constructor(){this._cursor=0,this._size=0,this._front={_elements:[],
_next:void 0},this._back=this._front,this._cursor=0,this._size=0}get length(){return this._size}push(e){let r=this._back,
n=r;r._elements.length===16383&&(n={_elements:[],_next:void 0}),r._elements.push(e),n!==r&&(this._back=n,r._next=n),++this.
_size}shift(){let e=this._front,r=e,n=this._cursor,o=n+1,i=e._elements,s=i[n];return o===16384&&(r=e._next,o=0),--this._size,
this._cursor=o,e!==r&&(this._front=r),i[n]=void 0,s}forEach(e){let r=this._cursor,n=this._front,o=n._elements;for(;!(r===
o.length&&n._next===void 0||r===o.length&&(n=n._next,o=n._elements,r=0,o.length===0));)e(o[r]),++r}peek(){let e=this._front,
r=this._cursor;return e._elements[r]}},Zi=Symbol("[[AbortSteps]]"),es=Symbol("[[ErrorSteps]]"),ho=Symbol("[[CancelSteps]\
]"),po=Symbol("[[PullSteps]]"),mo=Symbol("[[CanPullSyncSteps]]"),yo=Symbol("[[ReleaseSteps]]");Ii=Number.isFinite||function(t){
return typeof t=="number"&&isFinite(t)},zu=Math.trunc||function(t){return t<0?Math.ceil(t):Math.floor(t)};_e=class{constructor(e){
if($e(e,1,"ReadableStreamDefaultReader"),So(e,"First parameter"),Xe(e))throw new TypeError("This stream has already been\
 locked for exclusive reading by another reader");ts(this,e),this._readRequests=new Z}get closed(){return Qe(this)?this.
_closedPromise:y(Or("closed"))}cancel(e=void 0){return Qe(this)?this._ownerReadableStream===void 0?y(Gr("cancel")):go(this,
e):y(Or("cancel"))}read(){if(!Qe(this))return y(Or("read"));if(this._ownerReadableStream===void 0)return y(Gr("read from"));
let e=as(this)?new Xn:new Qn;return Mt(this,e),e._promise}releaseLock(){if(!Qe(this))throw Or("releaseLock");this._ownerReadableStream!==
void 0&&(function(e){qe(e);let r=new TypeError("Reader was released");us(e,r)})(this)}};Object.defineProperties(_e.prototype,
{cancel:{enumerable:!0},read:{enumerable:!0},releaseLock:{enumerable:!0},closed:{enumerable:!0}}),E(_e.prototype.cancel,
"cancel"),E(_e.prototype.read,"read"),E(_e.prototype.releaseLock,"releaseLock"),typeof Symbol.toStringTag=="symbol"&&Object.
defineProperty(_e.prototype,Symbol.toStringTag,{value:"ReadableStreamDefaultReader",configurable:!0});Qn=class{constructor(){
this._promise=$((e,r)=>{this._resolvePromise=e,this._rejectPromise=r})}_chunkSteps(e){this._resolvePromise({value:e,done:!1})}_closeSteps(){
this._resolvePromise({value:void 0,done:!0})}_errorSteps(e){this._rejectPromise(e)}},Xn=class{constructor(){this._promise=
void 0}_chunkSteps(e){this._promise=dr({value:e,done:!1})}_closeSteps(){this._promise=dr({value:void 0,done:!0})}_errorSteps(e){
this._promise=y(e)}};gt=t=>(gt=typeof t.transfer=="function"?e=>e.transfer():typeof structuredClone=="function"?e=>structuredClone(
e,{transfer:[e]}):e=>e,gt(t)),bt=t=>(bt=typeof t.detached=="boolean"?e=>e.detached:e=>e.byteLength===0,bt(t));gr=(Dn=(Mn=
Symbol.asyncIterator)!==null&&Mn!==void 0?Mn:(Nn=Symbol.for)===null||Nn===void 0?void 0:Nn.call(Symbol,"Symbol.asyncIter\
ator"))!==null&&Dn!==void 0?Dn:"@@asyncIterator";Yr=class{constructor(e,r){this._ongoingPromise=void 0,this._isFinished=
!1,this._reader=e,this._preventCancel=r}next(){let e=()=>this._nextSteps();return this._ongoingPromise=this._ongoingPromise?
Ue(this._ongoingPromise,e,e):e(),this._ongoingPromise}return(e){let r=()=>this._returnSteps(e);return this._ongoingPromise=
this._ongoingPromise?Ue(this._ongoingPromise,r,r):r(),this._ongoingPromise}_nextSteps(){if(this._isFinished)return Promise.
resolve({value:void 0,done:!0});let e=this._reader,r=new Zn(this);return Mt(e,r),r._promise}_returnSteps(e){if(this._isFinished)
return Promise.resolve({value:e,done:!0});this._isFinished=!0;let r=this._reader;if(!this._preventCancel){let n=go(r,e);
return qe(r),Ue(n,()=>({value:e,done:!0}))}return qe(r),k({value:e,done:!0})}},Zn=class{constructor(e){this._iterator=e,
this._promise=$((r,n)=>{this._resolvePromise=r,this._rejectPromise=n})}_chunkSteps(e){this._iterator._ongoingPromise=void 0,
mt(()=>this._resolvePromise({value:e,done:!1}))}_closeSteps(){let e=this._iterator;e._ongoingPromise=void 0,e._isFinished=
!0,qe(e._reader),this._resolvePromise({value:void 0,done:!0})}_errorSteps(e){let r=this._iterator;r._ongoingPromise=void 0,
r._isFinished=!0,qe(r._reader),this._rejectPromise(e)}},hs={next(){return Li(this)?this._asyncIteratorImpl.next():y(Ui("\
next"))},return(t){return Li(this)?this._asyncIteratorImpl.return(t):y(Ui("return"))},[gr](){return this}};Object.defineProperty(
hs,gr,{enumerable:!1});ps=Number.isNaN||function(t){return t!=t};Be=class{constructor(){throw new TypeError("Illegal con\
structor")}get view(){if(!Wn(this))throw zn("view");return this._view}respond(e){if(!Wn(this))throw zn("respond");if($e(
e,1,"respond"),e=_o(e,"First parameter"),this._associatedReadableByteStreamController===void 0)throw new TypeError("This\
 BYOB request has been invalidated");if(bt(this._view.buffer))throw new TypeError("The BYOB request's buffer has been de\
tached and so cannot be used as a response");zr(this._associatedReadableByteStreamController,e)}respondWithNewView(e){if(!Wn(
this))throw zn("respondWithNewView");if($e(e,1,"respondWithNewView"),!ArrayBuffer.isView(e))throw new TypeError("You can\
 only respond with array buffer views");if(this._associatedReadableByteStreamController===void 0)throw new TypeError("Th\
is BYOB request has been invalidated");if(bt(e.buffer))throw new TypeError("The given view's buffer has been detached an\
d so cannot be used as a response");Hr(this._associatedReadableByteStreamController,e)}};Object.defineProperties(Be.prototype,
{respond:{enumerable:!0},respondWithNewView:{enumerable:!0},view:{enumerable:!0}}),E(Be.prototype.respond,"respond"),E(Be.
prototype.respondWithNewView,"respondWithNewView"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Be.prototype,
Symbol.toStringTag,{value:"ReadableStreamBYOBRequest",configurable:!0});ue=class{constructor(){throw new TypeError("Ille\
gal constructor")}get byobRequest(){if(!ht(this))throw ar("byobRequest");return ro(this)}get desiredSize(){if(!ht(this))
throw ar("desiredSize");return Ts(this)}close(){if(!ht(this))throw ar("close");if(this._closeRequested)throw new TypeError(
"The stream has already been closed; do not close it again!");let e=this._controlledReadableByteStream._state;if(e!=="re\
adable")throw new TypeError(`The stream (in ${e} state) is not in the readable state and cannot be closed`);cr(this)}enqueue(e){
if(!ht(this))throw ar("enqueue");if($e(e,1,"enqueue"),!ArrayBuffer.isView(e))throw new TypeError("chunk must be an array\
 buffer view");if(e.byteLength===0)throw new TypeError("chunk must have non-zero byteLength");if(e.buffer.byteLength===0)
throw new TypeError("chunk's buffer must have non-zero byteLength");if(this._closeRequested)throw new TypeError("stream \
is closed or draining");let r=this._controlledReadableByteStream._state;if(r!=="readable")throw new TypeError(`The strea\
m (in ${r} state) is not in the readable state and cannot be enqueued to`);Wr(this,e)}error(e=void 0){if(!ht(this))throw ar(
"error");se(this,e)}[ho](e){gs(this),Ze(this);let r=this._cancelAlgorithm(e);return nn(this),r}[po](e){let r=this._controlledReadableByteStream;
if(this._queueTotalSize>0)return void As(this,e);let n=this._autoAllocateChunkSize;if(n!==void 0){let o;try{o=new ArrayBuffer(
n)}catch(s){return void e._errorSteps(s)}let i={buffer:o,bufferByteLength:n,byteOffset:0,byteLength:n,bytesFilled:0,minimumFill:1,
elementSize:1,viewConstructor:Uint8Array,readerType:"default"};this._pendingPullIntos.push(i)}is(r,e),vt(this)}[mo](){return this.
_queueTotalSize>0}[yo](){if(this._pendingPullIntos.length>0){let e=this._pendingPullIntos.peek();e.readerType="none",this.
_pendingPullIntos=new Z,this._pendingPullIntos.push(e)}}};Object.defineProperties(ue.prototype,{close:{enumerable:!0},enqueue:{
enumerable:!0},error:{enumerable:!0},byobRequest:{enumerable:!0},desiredSize:{enumerable:!0}}),E(ue.prototype.close,"clo\
se"),E(ue.prototype.enqueue,"enqueue"),E(ue.prototype.error,"error"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(
ue.prototype,Symbol.toStringTag,{value:"ReadableByteStreamController",configurable:!0});Se=class{constructor(e){if($e(e,
1,"ReadableStreamBYOBReader"),So(e,"First parameter"),Xe(e))throw new TypeError("This stream has already been locked for\
 exclusive reading by another reader");if(!ht(e._readableStreamController))throw new TypeError("Cannot construct a Reada\
bleStreamBYOBReader for a stream not constructed with a byte source");ts(this,e),this._readIntoRequests=new Z}get closed(){
return pt(this)?this._closedPromise:y(Fr("closed"))}cancel(e=void 0){return pt(this)?this._ownerReadableStream===void 0?
y(Gr("cancel")):go(this,e):y(Fr("cancel"))}read(e,r={}){if(!pt(this))return y(Fr("read"));if(!ArrayBuffer.isView(e))return y(
new TypeError("view must be an array buffer view"));if(e.byteLength===0)return y(new TypeError("view must have non-zero \
byteLength"));if(e.buffer.byteLength===0)return y(new TypeError("view's buffer must have non-zero byteLength"));if(bt(e.
buffer))return y(new TypeError("view's buffer has been detached"));let n;try{n=(function(s,a){var u;return Re(s,a),{min:_o(
(u=s?.min)!==null&&u!==void 0?u:1,`${a} has member 'min' that`)}})(r,"options")}catch(s){return y(s)}let o=n.min;if(o===
0)return y(new TypeError("options.min must be greater than 0"));if((function(s){return ms(s.constructor)})(e)){if(o>e.byteLength)
return y(new RangeError("options.min must be less than or equal to view's byteLength"))}else if(o>e.length)return y(new RangeError(
"options.min must be less than or equal to view's length"));if(this._ownerReadableStream===void 0)return y(Gr("read from"));
let i=(function(s,a,u){let l=s._ownerReadableStream;return l._state==="errored"||(function(f,c,h){let p=f._controlledReadableByteStream,
m=ys(c.constructor),{byteLength:g}=c,A=h*m;return!(f._pendingPullIntos.length>0)&&(p._state==="closed"||f._queueTotalSize>=
A)})(l._readableStreamController,a,u)})(this,e,o)?new oo:new no;return Cs(this,e,o,i),i._promise}releaseLock(){if(!pt(this))
throw Fr("releaseLock");this._ownerReadableStream!==void 0&&(function(e){qe(e);let r=new TypeError("Reader was released");
Is(e,r)})(this)}};Object.defineProperties(Se.prototype,{cancel:{enumerable:!0},read:{enumerable:!0},releaseLock:{enumerable:!0},
closed:{enumerable:!0}}),E(Se.prototype.cancel,"cancel"),E(Se.prototype.read,"read"),E(Se.prototype.releaseLock,"release\
Lock"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Se.prototype,Symbol.toStringTag,{value:"ReadableStream\
BYOBReader",configurable:!0});no=class{constructor(){this._promise=$((e,r)=>{this._resolvePromise=e,this._rejectPromise=
r})}_chunkSteps(e){this._resolvePromise({value:e,done:!1})}_closeSteps(e){this._resolvePromise({value:e,done:!0})}_errorSteps(e){
this._rejectPromise(e)}},oo=class{constructor(){this._promise=void 0}_chunkSteps(e){this._promise=dr({value:e,done:!1})}_closeSteps(e){
this._promise=dr({value:e,done:!0})}_errorSteps(e){this._promise=y(e)}};ve=class{constructor(e={},r={}){e===void 0?e=null:
os(e,"First parameter");let n=Qr(r,"Second parameter"),o=(function(s,a){Re(s,a);let u=s?.abort,l=s?.close,f=s?.start,c=s?.
type,h=s?.write;return{abort:u===void 0?void 0:Ku(u,s,`${a} has member 'abort' that`),close:l===void 0?void 0:Gu(l,s,`${a}\
 has member 'close' that`),start:f===void 0?void 0:Yu(f,s,`${a} has member 'start' that`),write:h===void 0?void 0:Ju(h,s,
`${a} has member 'write' that`),type:c}})(e,"First parameter");if(Ls(this),o.type!==void 0)throw new RangeError("Invalid\
 type is specified");let i=Jr(n);(function(s,a,u,l){let f=Object.create(je.prototype),c,h,p,m;c=a.start!==void 0?()=>a.start(
f):()=>{},h=a.write!==void 0?g=>a.write(g,f):()=>k(void 0),p=a.close!==void 0?()=>a.close():()=>k(void 0),m=a.abort!==void 0?
g=>a.abort(g):()=>k(void 0),Ns(s,f,c,h,p,m,u,l)})(this,o,hr(n,1),i)}get locked(){if(!Lt(this))throw Ur("locked");return $t(
this)}abort(e=void 0){return Lt(this)?$t(this)?y(new TypeError("Cannot abort a stream that already has a writer")):Xr(this,
e):y(Ur("abort"))}close(){return Lt(this)?$t(this)?y(new TypeError("Cannot close a stream that already has a writer")):Ee(
this)?y(new TypeError("Cannot close an already-closing stream")):Us(this):y(Ur("close"))}getWriter(){if(!Lt(this))throw Ur(
"getWriter");return Fs(this)}};Object.defineProperties(ve.prototype,{abort:{enumerable:!0},close:{enumerable:!0},getWriter:{
enumerable:!0},locked:{enumerable:!0}}),E(ve.prototype.abort,"abort"),E(ve.prototype.close,"close"),E(ve.prototype.getWriter,
"getWriter"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ve.prototype,Symbol.toStringTag,{value:"Writable\
Stream",configurable:!0});ae=class{constructor(e){if($e(e,1,"WritableStreamDefaultWriter"),Os(e,"First parameter"),$t(e))
throw new TypeError("This stream has already been locked for exclusive writing by another writer");this._ownerWritableStream=
e,e._writer=this;let r=e._state;if(r==="writable")!Ee(e)&&e._backpressure?sn(this):ji(this),Vr(this);else if(r==="errori\
ng")so(this,e._storedError),Vr(this);else if(r==="closed")ji(this),Vr(n=this),Hs(n);else{let o=e._storedError;so(this,o),
zs(this,o)}var n}get closed(){return ct(this)?this._closedPromise:y(ft("closed"))}get desiredSize(){if(!ct(this))throw ft(
"desiredSize");if(this._ownerWritableStream===void 0)throw fr("desiredSize");return(function(e){let r=e._ownerWritableStream,
n=r._state;return n==="errored"||n==="erroring"?null:n==="closed"?0:Ds(r._writableStreamController)})(this)}get ready(){
return ct(this)?this._readyPromise:y(ft("ready"))}abort(e=void 0){return ct(this)?this._ownerWritableStream===void 0?y(fr(
"abort")):(function(r,n){return Xr(r._ownerWritableStream,n)})(this,e):y(ft("abort"))}close(){if(!ct(this))return y(ft("\
close"));let e=this._ownerWritableStream;return e===void 0?y(fr("close")):Ee(e)?y(new TypeError("Cannot close an already\
-closing stream")):qs(this)}releaseLock(){if(!ct(this))throw ft("releaseLock");this._ownerWritableStream!==void 0&&js(this)}write(e=void 0){
return ct(this)?this._ownerWritableStream===void 0?y(fr("write to")):Bo(this,e):y(ft("write"))}};Object.defineProperties(
ae.prototype,{abort:{enumerable:!0},close:{enumerable:!0},releaseLock:{enumerable:!0},write:{enumerable:!0},closed:{enumerable:!0},
desiredSize:{enumerable:!0},ready:{enumerable:!0}}),E(ae.prototype.abort,"abort"),E(ae.prototype.close,"close"),E(ae.prototype.
releaseLock,"releaseLock"),E(ae.prototype.write,"write"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ae.prototype,
Symbol.toStringTag,{value:"WritableStreamDefaultWriter",configurable:!0});Ms={},je=class{constructor(){throw new TypeError(
"Illegal constructor")}get abortReason(){if(!Hn(this))throw Vn("abortReason");return this._abortReason}get signal(){if(!Hn(
this))throw Vn("signal");if(this._abortController===void 0)throw new TypeError("WritableStreamDefaultController.prototyp\
e.signal is not supported");return this._abortController.signal}error(e=void 0){if(!Hn(this))throw Vn("error");this._controlledWritableStream.
_state==="writable"&&Ws(this,e)}[Zi](e){let r=this._abortAlgorithm(e);return Zr(this),r}[es](){Ze(this)}};Object.defineProperties(
je.prototype,{abortReason:{enumerable:!0},signal:{enumerable:!0},error:{enumerable:!0}}),typeof Symbol.toStringTag=="sym\
bol"&&Object.defineProperty(je.prototype,Symbol.toStringTag,{value:"WritableStreamDefaultController",configurable:!0});Mi=
typeof globalThis<"u"?globalThis:typeof self<"u"?self:typeof global<"u"?global:void 0,Xu=(function(){let t=Mi?.DOMException;
return(function(e){if(typeof e!="function"&&typeof e!="object"||e.name!=="DOMException")return!1;try{return new e,!0}catch{
return!1}})(t)?t:void 0})()||(function(){let t=function(e,r){this.message=e||"",this.name=r||"Error",Error.captureStackTrace&&
Error.captureStackTrace(this,this.constructor)};return E(t,"DOMException"),t.prototype=Object.create(Error.prototype),Object.
defineProperty(t.prototype,"constructor",{value:t,writable:!0,configurable:!0}),t})();ao=class{constructor(e){this._writer=
e,this._shuttingDown=!1,this._currentWrite=k(void 0)}_waitForWritesToFinish(){let e=this._currentWrite;return Ae(this._currentWrite,
()=>e!==this._currentWrite?this._waitForWritesToFinish():void 0)}},uo=class{constructor(e){this._state=e,this._promise=$(
(r,n)=>{this._resolvePromise=r,this._rejectPromise=n})}_chunkSteps(e){this._state._currentWrite=Ae(Bo(this._state._writer,
e),void 0,jt),this._resolvePromise(!1)}_closeSteps(){this._resolvePromise(!0)}_errorSteps(e){this._rejectPromise(e)}},lo=
class{constructor(e){this._state=e}_chunkSteps(e){this._state._currentWrite=Ae(Bo(this._state._writer,e),void 0,jt)}_closeSteps(){}_errorSteps(e){}};
le=class{constructor(){throw new TypeError("Illegal constructor")}get desiredSize(){if(!qr(this))throw $r("desiredSize");
return Oo(this)}close(){if(!qr(this))throw $r("close");if(!Dt(this))throw new TypeError("The stream is not in a state th\
at permits close");wt(this)}enqueue(e=void 0){if(!qr(this))throw $r("enqueue");if(!Dt(this))throw new TypeError("The str\
eam is not in a state that permits enqueue");return Nt(this,e)}error(e=void 0){if(!qr(this))throw $r("error");xe(this,e)}[ho](e){
Ze(this);let r=this._cancelAlgorithm(e);return en(this),r}[po](e){let r=this._controlledReadableStream;if(this._queue.length>
0){let n=eo(this);this._closeRequested&&this._queue.length===0?(en(this),br(r)):mr(this),e._chunkSteps(n)}else is(r,e),mr(
this)}[mo](){return this._queue.length>0}[yo](){}};Object.defineProperties(le.prototype,{close:{enumerable:!0},enqueue:{
enumerable:!0},error:{enumerable:!0},desiredSize:{enumerable:!0}}),E(le.prototype.close,"close"),E(le.prototype.enqueue,
"enqueue"),E(le.prototype.error,"error"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(le.prototype,Symbol.
toStringTag,{value:"ReadableStreamDefaultController",configurable:!0});L=class{constructor(e={},r={}){e===void 0?e=null:
os(e,"First parameter");let n=Qr(r,"Second parameter"),o=(function(i,s){Re(i,s);let a=i,u=a?.autoAllocateChunkSize,l=a?.
cancel,f=a?.pull,c=a?.start,h=a?.type;return{autoAllocateChunkSize:u===void 0?void 0:_o(u,`${s} has member 'autoAllocate\
ChunkSize' that`),cancel:l===void 0?void 0:tl(l,a,`${s} has member 'cancel' that`),pull:f===void 0?void 0:rl(f,a,`${s} h\
as member 'pull' that`),start:c===void 0?void 0:nl(c,a,`${s} has member 'start' that`),type:h===void 0?void 0:ol(h,`${s}\
 has member 'type' that`)}})(e,"First parameter");if(Fo(this),o.type==="bytes"){if(n.size!==void 0)throw new RangeError(
"The strategy for a byte stream cannot have a size function");(function(i,s,a){let u=Object.create(ue.prototype),l,f,c;l=
s.start!==void 0?()=>s.start(u):()=>{},f=s.pull!==void 0?()=>s.pull(u):()=>k(void 0),c=s.cancel!==void 0?p=>s.cancel(p):
()=>k(void 0);let h=s.autoAllocateChunkSize;if(h===0)throw new TypeError("autoAllocateChunkSize must be greater than 0");
Rs(i,u,l,f,c,a,h)})(this,o,hr(n,0))}else{let i=Jr(n);(function(s,a,u,l){let f=Object.create(le.prototype),c,h,p;c=a.start!==
void 0?()=>a.start(f):()=>{},h=a.pull!==void 0?()=>a.pull(f):()=>k(void 0),p=a.cancel!==void 0?m=>a.cancel(m):()=>k(void 0),
Gs(s,f,c,h,p,u,l)})(this,o,hr(n,1),i)}}get locked(){if(!Je(this))throw dt("locked");return Xe(this)}cancel(e=void 0){return Je(
this)?Xe(this)?y(new TypeError("Cannot cancel a stream that already has a reader")):we(this,e):y(dt("cancel"))}getReader(e=void 0){
if(!Je(this))throw dt("getReader");return(function(r,n){Re(r,n);let o=r?.mode;return{mode:o===void 0?void 0:Hu(o,`${n} h\
as member 'mode' that`)}})(e,"First parameter").mode===void 0?Ut(this):Bs(this)}pipeThrough(e,r={}){if(!Je(this))throw dt(
"pipeThrough");$e(e,1,"pipeThrough");let n=(function(i,s){Re(i,s);let a=i?.readable;Jn(a,"readable","ReadableWritablePai\
r"),So(a,`${s} has member 'readable' that`);let u=i?.writable;return Jn(u,"writable","ReadableWritablePair"),Os(u,`${s} \
has member 'writable' that`),{readable:a,writable:u}})(e,"First parameter"),o=Wi(r,"Second parameter");if(Xe(this))throw new TypeError(
"ReadableStream.prototype.pipeThrough cannot be used on a locked ReadableStream");if($t(n.writable))throw new TypeError(
"ReadableStream.prototype.pipeThrough cannot be used on a locked WritableStream");return Wt(Ni(this,n.writable,o.preventClose,
o.preventAbort,o.preventCancel,o.signal)),n.readable}pipeTo(e,r={}){if(!Je(this))return y(dt("pipeTo"));if(e===void 0)return y(
"Parameter 1 is required in 'pipeTo'.");if(!Lt(e))return y(new TypeError("ReadableStream.prototype.pipeTo's first argume\
nt must be a WritableStream"));let n;try{n=Wi(r,"Second parameter")}catch(o){return y(o)}return Xe(this)?y(new TypeError(
"ReadableStream.prototype.pipeTo cannot be used on a locked ReadableStream")):$t(e)?y(new TypeError("ReadableStream.prot\
otype.pipeTo cannot be used on a locked WritableStream")):Ni(this,e,n.preventClose,n.preventAbort,n.preventCancel,n.signal)}tee(){
if(!Je(this))throw dt("tee");return ur(Zu(this))}values(e=void 0){if(!Je(this))throw dt("values");return(function(r,n){let o=Ut(
r),i=new Yr(o,n),s=Object.create(hs);return s._asyncIteratorImpl=i,s})(this,(function(r,n){return Re(r,n),{preventCancel:!!r?.
preventCancel}})(e,"First parameter").preventCancel)}[gr](e){return this.values(e)}static from(e){return el(e)}};Object.
defineProperties(L,{from:{enumerable:!0}}),Object.defineProperties(L.prototype,{cancel:{enumerable:!0},getReader:{enumerable:!0},
pipeThrough:{enumerable:!0},pipeTo:{enumerable:!0},tee:{enumerable:!0},values:{enumerable:!0},locked:{enumerable:!0}}),E(
L.from,"from"),E(L.prototype.cancel,"cancel"),E(L.prototype.getReader,"getReader"),E(L.prototype.pipeThrough,"pipeThroug\
h"),E(L.prototype.pipeTo,"pipeTo"),E(L.prototype.tee,"tee"),E(L.prototype.values,"values"),typeof Symbol.toStringTag=="s\
ymbol"&&Object.defineProperty(L.prototype,Symbol.toStringTag,{value:"ReadableStream",configurable:!0}),Object.defineProperty(
L.prototype,gr,{value:L.prototype.values,writable:!0,configurable:!0});Qs=t=>t.byteLength;E(Qs,"size");_t=class{constructor(e){
$e(e,1,"ByteLengthQueuingStrategy"),e=Js(e,"First parameter"),this._byteLengthQueuingStrategyHighWaterMark=e.highWaterMark}get highWaterMark(){
if(!Vi(this))throw Hi("highWaterMark");return this._byteLengthQueuingStrategyHighWaterMark}get size(){if(!Vi(this))throw Hi(
"size");return Qs}};Object.defineProperties(_t.prototype,{highWaterMark:{enumerable:!0},size:{enumerable:!0}}),typeof Symbol.
toStringTag=="symbol"&&Object.defineProperty(_t.prototype,Symbol.toStringTag,{value:"ByteLengthQueuingStrategy",configurable:!0});
Xs=()=>1;E(Xs,"size");St=class{constructor(e){$e(e,1,"CountQueuingStrategy"),e=Js(e,"First parameter"),this._countQueuingStrategyHighWaterMark=
e.highWaterMark}get highWaterMark(){if(!Gi(this))throw Ki("highWaterMark");return this._countQueuingStrategyHighWaterMark}get size(){
if(!Gi(this))throw Ki("size");return Xs}};Object.defineProperties(St.prototype,{highWaterMark:{enumerable:!0},size:{enumerable:!0}}),
typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(St.prototype,Symbol.toStringTag,{value:"CountQueuingStrategy",
configurable:!0});Pe=class{constructor(e={},r={},n={}){e===void 0&&(e=null);let o=Qr(r,"Second parameter"),i=Qr(n,"Third\
 parameter"),s=(function(h,p){Re(h,p);let m=h?.cancel,g=h?.flush,A=h?.readableType,B=h?.start,v=h?.transform,R=h?.writableType;
return{cancel:m===void 0?void 0:ul(m,h,`${p} has member 'cancel' that`),flush:g===void 0?void 0:il(g,h,`${p} has member \
'flush' that`),readableType:A,start:B===void 0?void 0:sl(B,h,`${p} has member 'start' that`),transform:v===void 0?void 0:
al(v,h,`${p} has member 'transform' that`),writableType:R}})(e,"First parameter");if(s.readableType!==void 0)throw new RangeError(
"Invalid readableType specified");if(s.writableType!==void 0)throw new RangeError("Invalid writableType specified");let a=hr(
i,0),u=Jr(i),l=hr(o,1),f=Jr(o),c;(function(h,p,m,g,A,B){function v(){return p}function R(T){return(function(_,O){let S=_.
_transformStreamController;return _._backpressure?Ue(_._backpressureChangePromise,()=>{let I=_._writable;if(I._state==="\
erroring")throw I._storedError;return Ji(S,O)}):Ji(S,O)})(h,T)}function b(T){return(function(_,O){let S=_._transformStreamController;
if(S._finishPromise!==void 0)return S._finishPromise;let I=_._readable;S._finishPromise=$((z,On)=>{S._finishPromise_resolve=
z,S._finishPromise_reject=On});let Q=S._cancelAlgorithm(O);return Kr(S),X(Q,()=>(I._state==="errored"?Ft(S,I._storedError):
(xe(I._readableStreamController,O),Kn(S)),null),z=>(xe(I._readableStreamController,z),Ft(S,z),null)),S._finishPromise})(
h,T)}function F(){return(function(T){let _=T._transformStreamController;if(_._finishPromise!==void 0)return _._finishPromise;
let O=T._readable;_._finishPromise=$((I,Q)=>{_._finishPromise_resolve=I,_._finishPromise_reject=Q});let S=_._flushAlgorithm();
return Kr(_),X(S,()=>(O._state==="errored"?Ft(_,O._storedError):(wt(O._readableStreamController),Kn(_)),null),I=>(xe(O._readableStreamController,
I),Ft(_,I),null)),_._finishPromise})(h)}function V(){return(function(T){return tn(T,!1),T._backpressureChangePromise})(h)}
function C(T){return(function(_,O){let S=_._transformStreamController;if(S._finishPromise!==void 0)return S._finishPromise;
let I=_._writable;S._finishPromise=$((z,On)=>{S._finishPromise_resolve=z,S._finishPromise_reject=On});let Q=S._cancelAlgorithm(
O);return Kr(S),X(Q,()=>(I._state==="errored"?Ft(S,I._storedError):(pr(I._writableStreamController,O),co(_),Kn(S)),null),
z=>(pr(I._writableStreamController,z),co(_),Ft(S,z),null)),S._finishPromise})(h,T)}h._writable=(function(T,_,O,S,I=1,Q=()=>1){
let z=Object.create(ve.prototype);return Ls(z),Ns(z,Object.create(je.prototype),T,_,O,S,I,Q),z})(v,R,F,b,m,g),h._readable=
yr(v,V,C,A,B),h._backpressure=void 0,h._backpressureChangePromise=void 0,h._backpressureChangePromise_resolve=void 0,tn(
h,!0),h._transformStreamController=void 0})(this,$(h=>{c=h}),l,f,a,u),(function(h,p){let m=Object.create(ke.prototype),g,
A,B;g=p.transform!==void 0?v=>p.transform(v,m):v=>{try{return ea(m,v),k(void 0)}catch(R){return y(R)}},A=p.flush!==void 0?
()=>p.flush(m):()=>k(void 0),B=p.cancel!==void 0?v=>p.cancel(v):()=>k(void 0),(function(v,R,b,F,V){R._controlledTransformStream=
v,v._transformStreamController=R,R._transformAlgorithm=b,R._flushAlgorithm=F,R._cancelAlgorithm=V,R._finishPromise=void 0,
R._finishPromise_resolve=void 0,R._finishPromise_reject=void 0})(h,m,g,A,B)})(this,s),s.start!==void 0?c(s.start(this._transformStreamController)):
c(void 0)}get readable(){if(!Yi(this))throw Qi("readable");return this._readable}get writable(){if(!Yi(this))throw Qi("w\
ritable");return this._writable}};Object.defineProperties(Pe.prototype,{readable:{enumerable:!0},writable:{enumerable:!0}}),
typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Pe.prototype,Symbol.toStringTag,{value:"TransformStream",configurable:!0});
ke=class{constructor(){throw new TypeError("Illegal constructor")}get desiredSize(){if(!jr(this))throw Mr("desiredSize");
return Oo(this._controlledTransformStream._readable._readableStreamController)}enqueue(e=void 0){if(!jr(this))throw Mr("\
enqueue");ea(this,e)}error(e=void 0){if(!jr(this))throw Mr("error");var r;r=e,Zs(this._controlledTransformStream,r)}terminate(){
if(!jr(this))throw Mr("terminate");(function(e){let r=e._controlledTransformStream;wt(r._readable._readableStreamController);
let n=new TypeError("TransformStream terminated");Lo(r,n)})(this)}};Object.defineProperties(ke.prototype,{enqueue:{enumerable:!0},
error:{enumerable:!0},terminate:{enumerable:!0},desiredSize:{enumerable:!0}}),E(ke.prototype.enqueue,"enqueue"),E(ke.prototype.
error,"error"),E(ke.prototype.terminate,"terminate"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ke.prototype,
Symbol.toStringTag,{value:"TransformStreamDefaultController",configurable:!0})});function ll(t,e){let{length:r}=t;if(e==="utf-8"){for(let o=1;o<=3&&o<=r;o+=1){let i=t[r-o];if(i<128)return r;if(i>=192)return o<
(i>=240?4:i>=224?3:2)?r-o:r}return r}if(e==="utf-16le"||e==="utf-16be"){let o=r-r%2,i=t[e==="utf-16le"?o-1:o-2];return i!==
void 0&&i>=216&&i<=219?o-2:o}return/^(?:windows-|iso-8859|koi8|macintosh|x-mac|ibm866|x-user)/.test(e)?r:0}var zt,qo,Ht,
$o=It(()=>{"use strict";ie();U();zt=class{get encoding(){return"utf-8"}encode(e=""){return new w(host.encode(String(e)))}encodeInto(e,r){
let n=0,o=0;for(let i of String(e)){let s=i.codePointAt(0),a=s<128?1:s<2048?2:s<65536?3:4;if(o+a>r.length)break;n+=i.length,
o+=a}return r.set(new w(host.encode(String(e).slice(0,n)))),{read:n,written:o}}get[Symbol.toStringTag](){return"TextEnco\
der"}},qo=new w(0),Ht=class{#e;#t;#r;#n=qo;#o=!1;constructor(e="utf-8",r={}){let n=host.encoding(String(e));if(n===void 0)
throw new RangeError(`The "${String(e)}" encoding is not supported`);this.#e=n,this.#t=!!r?.fatal,this.#r=!!r?.ignoreBOM}get encoding(){
return this.#e}get fatal(){return this.#t}get ignoreBOM(){return this.#r}decode(e,r){let n=r?.stream===!0,o=e??qo;if(n||
this.#n.length>0){let s=ne([this.#n,K(o)]),a=n?ll(s,this.#e):s.length;this.#n=s.subarray(a),o=s.subarray(0,a)}let i=host.
decode(o,this.#e,this.#t,this.#r||this.#o);if(this.#o=n&&(this.#o||o.byteLength>0),i===void 0)throw this.#n=qo,this.#o=!1,
new TypeError(`The encoded data was not valid for encoding ${this.#e}`);return i}get[Symbol.toStringTag](){return"TextDe\
coder"}static{M(this,e=>({encoding:e.#e,fatal:e.#t,ignoreBOM:e.#r}))}}});var ta={};bi(ta,{ByteLengthQueuingStrategy:()=>_t,CountQueuingStrategy:()=>St,ReadableByteStreamController:()=>ue,ReadableStream:()=>L,
ReadableStreamBYOBReader:()=>Se,ReadableStreamBYOBRequest:()=>Be,ReadableStreamDefaultController:()=>le,ReadableStreamDefaultReader:()=>_e,
TextDecoderStream:()=>Mo,TextEncoderStream:()=>jo,TransformStream:()=>Pe,TransformStreamDefaultController:()=>ke,WritableStream:()=>ve,
WritableStreamDefaultController:()=>je,WritableStreamDefaultWriter:()=>ae,fromBytes:()=>cl,fromPull:()=>fl,isDisturbed:()=>dl});
function cl(t){return new L({start(e){t.length>0&&e.enqueue(t),e.close()}})}function fl(t){return new L({async pull(e){let r=await t.
pull();r===void 0?e.close():e.enqueue(r)},cancel(){t.cancel()}},{highWaterMark:0})}function dl(t){return t._disturbed}var an,
jo,Mo,ra=It(()=>{"use strict";Uo();$o();Uo();an=class{#e;constructor(e){this.#e=e}get readable(){return this.#e.readable}get writable(){
return this.#e.writable}},jo=class extends an{encoding="utf-8";constructor(){let e=new zt,r="";super(new Pe({transform(n,o){
let i=r+String(n);r=/[\uD800-\uDBFF]$/.exec(i)?.[0]??"",r!==""&&(i=i.slice(0,-1)),i!==""&&o.enqueue(e.encode(i))},flush(n){
r!==""&&n.enqueue(e.encode(r))}}))}},Mo=class extends an{encoding;constructor(e,r){let n=new Ht(e,r);super(new Pe({transform(o,i){
let s=n.decode(o,{stream:!0});s!==""&&i.enqueue(s)},flush(o){let i=n.decode();i!==""&&o.enqueue(i)}})),this.encoding=n.encoding}}});var Ma=nr((ph,ii)=>{"use strict";var Qt=typeof Reflect=="object"?Reflect:null,Pa=Qt&&typeof Qt.apply=="function"?Qt.apply:
function(e,r,n){return Function.prototype.apply.call(e,r,n)},kn;Qt&&typeof Qt.ownKeys=="function"?kn=Qt.ownKeys:Object.getOwnPropertySymbols?
kn=function(e){return Object.getOwnPropertyNames(e).concat(Object.getOwnPropertySymbols(e))}:kn=function(e){return Object.
getOwnPropertyNames(e)};function tc(t){console&&console.warn&&console.warn(t)}var Ia=Number.isNaN||function(e){return e!==
e};function P(){P.init.call(this)}ii.exports=P;ii.exports.once=ic;P.EventEmitter=P;P.prototype._events=void 0;P.prototype.
_eventsCount=0;P.prototype._maxListeners=void 0;var Ca=10;function xn(t){if(typeof t!="function")throw new TypeError('Th\
e "listener" argument must be of type Function. Received type '+typeof t)}Object.defineProperty(P,"defaultMaxListeners",
{enumerable:!0,get:function(){return Ca},set:function(t){if(typeof t!="number"||t<0||Ia(t))throw new RangeError('The val\
ue of "defaultMaxListeners" is out of range. It must be a non-negative number. Received '+t+".");Ca=t}});P.init=function(){
(this._events===void 0||this._events===Object.getPrototypeOf(this)._events)&&(this._events=Object.create(null),this._eventsCount=
0),this._maxListeners=this._maxListeners||void 0};P.prototype.setMaxListeners=function(e){if(typeof e!="number"||e<0||Ia(
e))throw new RangeError('The value of "n" is out of range. It must be a non-negative number. Received '+e+".");return this.
_maxListeners=e,this};function Oa(t){return t._maxListeners===void 0?P.defaultMaxListeners:t._maxListeners}P.prototype.getMaxListeners=
function(){return Oa(this)};P.prototype.emit=function(e){for(var r=[],n=1;n<arguments.length;n++)r.push(arguments[n]);var o=e===
"error",i=this._events;if(i!==void 0)o=o&&i.error===void 0;else if(!o)return!1;if(o){var s;if(r.length>0&&(s=r[0]),s instanceof
Error)throw s;var a=new Error("Unhandled error."+(s?" ("+s.message+")":""));throw a.context=s,a}var u=i[e];if(u===void 0)
return!1;if(typeof u=="function")Pa(u,this,r);else for(var l=u.length,f=$a(u,l),n=0;n<l;++n)Pa(f[n],this,r);return!0};function Fa(t,e,r,n){
var o,i,s;if(xn(r),i=t._events,i===void 0?(i=t._events=Object.create(null),t._eventsCount=0):(i.newListener!==void 0&&(t.
emit("newListener",e,r.listener?r.listener:r),i=t._events),s=i[e]),s===void 0)s=i[e]=r,++t._eventsCount;else if(typeof s==
"function"?s=i[e]=n?[r,s]:[s,r]:n?s.unshift(r):s.push(r),o=Oa(t),o>0&&s.length>o&&!s.warned){s.warned=!0;var a=new Error(
"Possible EventEmitter memory leak detected. "+s.length+" "+String(e)+" listeners added. Use emitter.setMaxListeners() t\
o increase limit");a.name="MaxListenersExceededWarning",a.emitter=t,a.type=e,a.count=s.length,tc(a)}return t}P.prototype.
addListener=function(e,r){return Fa(this,e,r,!1)};P.prototype.on=P.prototype.addListener;P.prototype.prependListener=function(e,r){
return Fa(this,e,r,!0)};function rc(){if(!this.fired)return this.target.removeListener(this.type,this.wrapFn),this.fired=
!0,arguments.length===0?this.listener.call(this.target):this.listener.apply(this.target,arguments)}function La(t,e,r){var n={
fired:!1,wrapFn:void 0,target:t,type:e,listener:r},o=rc.bind(n);return o.listener=r,n.wrapFn=o,o}P.prototype.once=function(e,r){
return xn(r),this.on(e,La(this,e,r)),this};P.prototype.prependOnceListener=function(e,r){return xn(r),this.prependListener(
e,La(this,e,r)),this};P.prototype.removeListener=function(e,r){var n,o,i,s,a;if(xn(r),o=this._events,o===void 0)return this;
if(n=o[e],n===void 0)return this;if(n===r||n.listener===r)--this._eventsCount===0?this._events=Object.create(null):(delete o[e],
o.removeListener&&this.emit("removeListener",e,n.listener||r));else if(typeof n!="function"){for(i=-1,s=n.length-1;s>=0;s--)
if(n[s]===r||n[s].listener===r){a=n[s].listener,i=s;break}if(i<0)return this;i===0?n.shift():nc(n,i),n.length===1&&(o[e]=
n[0]),o.removeListener!==void 0&&this.emit("removeListener",e,a||r)}return this};P.prototype.off=P.prototype.removeListener;
P.prototype.removeAllListeners=function(e){var r,n,o;if(n=this._events,n===void 0)return this;if(n.removeListener===void 0)
return arguments.length===0?(this._events=Object.create(null),this._eventsCount=0):n[e]!==void 0&&(--this._eventsCount===
0?this._events=Object.create(null):delete n[e]),this;if(arguments.length===0){var i=Object.keys(n),s;for(o=0;o<i.length;++o)
s=i[o],s!=="removeListener"&&this.removeAllListeners(s);return this.removeAllListeners("removeListener"),this._events=Object.
create(null),this._eventsCount=0,this}if(r=n[e],typeof r=="function")this.removeListener(e,r);else if(r!==void 0)for(o=r.
length-1;o>=0;o--)this.removeListener(e,r[o]);return this};function Ua(t,e,r){var n=t._events;if(n===void 0)return[];var o=n[e];
return o===void 0?[]:typeof o=="function"?r?[o.listener||o]:[o]:r?oc(o):$a(o,o.length)}P.prototype.listeners=function(e){
return Ua(this,e,!0)};P.prototype.rawListeners=function(e){return Ua(this,e,!1)};P.listenerCount=function(t,e){return typeof t.
listenerCount=="function"?t.listenerCount(e):qa.call(t,e)};P.prototype.listenerCount=qa;function qa(t){var e=this._events;
if(e!==void 0){var r=e[t];if(typeof r=="function")return 1;if(r!==void 0)return r.length}return 0}P.prototype.eventNames=
function(){return this._eventsCount>0?kn(this._events):[]};function $a(t,e){for(var r=new Array(e),n=0;n<e;++n)r[n]=t[n];
return r}function nc(t,e){for(;e+1<t.length;e++)t[e]=t[e+1];t.pop()}function oc(t){for(var e=new Array(t.length),r=0;r<e.
length;++r)e[r]=t[r].listener||t[r];return e}function ic(t,e){return new Promise(function(r,n){function o(s){t.removeListener(
e,i),n(s)}function i(){typeof t.removeListener=="function"&&t.removeListener("error",o),r([].slice.call(arguments))}ja(t,
e,i,{once:!0}),e!=="error"&&sc(t,o,{once:!0})})}function sc(t,e,r){typeof t.on=="function"&&ja(t,"error",e,r)}function ja(t,e,r,n){
if(typeof t.on=="function")n.once?t.once(e,r):t.on(e,r);else if(typeof t.addEventListener=="function")t.addEventListener(
e,function o(i){n.once&&t.removeEventListener(e,o),r(i)});else throw new TypeError('The "emitter" argument must be of ty\
pe EventEmitter. Received type '+typeof t)}});var Wa=nr((mh,Da)=>{"use strict";function Oe(t){if(typeof t!="string")throw new TypeError("Path must be a string. Receiv\
ed "+JSON.stringify(t))}function Na(t,e){for(var r="",n=0,o=-1,i=0,s,a=0;a<=t.length;++a){if(a<t.length)s=t.charCodeAt(a);else{
if(s===47)break;s=47}if(s===47){if(!(o===a-1||i===1))if(o!==a-1&&i===2){if(r.length<2||n!==2||r.charCodeAt(r.length-1)!==
46||r.charCodeAt(r.length-2)!==46){if(r.length>2){var u=r.lastIndexOf("/");if(u!==r.length-1){u===-1?(r="",n=0):(r=r.slice(
0,u),n=r.length-1-r.lastIndexOf("/")),o=a,i=0;continue}}else if(r.length===2||r.length===1){r="",n=0,o=a,i=0;continue}}e&&
(r.length>0?r+="/..":r="..",n=2)}else r.length>0?r+="/"+t.slice(o+1,a):r=t.slice(o+1,a),n=a-o-1;o=a,i=0}else s===46&&i!==
-1?++i:i=-1}return r}function ac(t,e){var r=e.dir||e.root,n=e.base||(e.name||"")+(e.ext||"");return r?r===e.root?r+n:r+t+
n:n}var Xt={resolve:function(){for(var e="",r=!1,n,o=arguments.length-1;o>=-1&&!r;o--){var i;o>=0?i=arguments[o]:(n===void 0&&
(n=process.cwd()),i=n),Oe(i),i.length!==0&&(e=i+"/"+e,r=i.charCodeAt(0)===47)}return e=Na(e,!r),r?e.length>0?"/"+e:"/":e.
length>0?e:"."},normalize:function(e){if(Oe(e),e.length===0)return".";var r=e.charCodeAt(0)===47,n=e.charCodeAt(e.length-
1)===47;return e=Na(e,!r),e.length===0&&!r&&(e="."),e.length>0&&n&&(e+="/"),r?"/"+e:e},isAbsolute:function(e){return Oe(
e),e.length>0&&e.charCodeAt(0)===47},join:function(){if(arguments.length===0)return".";for(var e,r=0;r<arguments.length;++r){
var n=arguments[r];Oe(n),n.length>0&&(e===void 0?e=n:e+="/"+n)}return e===void 0?".":Xt.normalize(e)},relative:function(e,r){
if(Oe(e),Oe(r),e===r||(e=Xt.resolve(e),r=Xt.resolve(r),e===r))return"";for(var n=1;n<e.length&&e.charCodeAt(n)===47;++n)
;for(var o=e.length,i=o-n,s=1;s<r.length&&r.charCodeAt(s)===47;++s);for(var a=r.length,u=a-s,l=i<u?i:u,f=-1,c=0;c<=l;++c){
if(c===l){if(u>l){if(r.charCodeAt(s+c)===47)return r.slice(s+c+1);if(c===0)return r.slice(s+c)}else i>l&&(e.charCodeAt(n+
c)===47?f=c:c===0&&(f=0));break}var h=e.charCodeAt(n+c),p=r.charCodeAt(s+c);if(h!==p)break;h===47&&(f=c)}var m="";for(c=
n+f+1;c<=o;++c)(c===o||e.charCodeAt(c)===47)&&(m.length===0?m+="..":m+="/..");return m.length>0?m+r.slice(s+f):(s+=f,r.charCodeAt(
s)===47&&++s,r.slice(s))},_makeLong:function(e){return e},dirname:function(e){if(Oe(e),e.length===0)return".";for(var r=e.
charCodeAt(0),n=r===47,o=-1,i=!0,s=e.length-1;s>=1;--s)if(r=e.charCodeAt(s),r===47){if(!i){o=s;break}}else i=!1;return o===
-1?n?"/":".":n&&o===1?"//":e.slice(0,o)},basename:function(e,r){if(r!==void 0&&typeof r!="string")throw new TypeError('"\
ext" argument must be a string');Oe(e);var n=0,o=-1,i=!0,s;if(r!==void 0&&r.length>0&&r.length<=e.length){if(r.length===
e.length&&r===e)return"";var a=r.length-1,u=-1;for(s=e.length-1;s>=0;--s){var l=e.charCodeAt(s);if(l===47){if(!i){n=s+1;
break}}else u===-1&&(i=!1,u=s+1),a>=0&&(l===r.charCodeAt(a)?--a===-1&&(o=s):(a=-1,o=u))}return n===o?o=u:o===-1&&(o=e.length),
e.slice(n,o)}else{for(s=e.length-1;s>=0;--s)if(e.charCodeAt(s)===47){if(!i){n=s+1;break}}else o===-1&&(i=!1,o=s+1);return o===
-1?"":e.slice(n,o)}},extname:function(e){Oe(e);for(var r=-1,n=0,o=-1,i=!0,s=0,a=e.length-1;a>=0;--a){var u=e.charCodeAt(
a);if(u===47){if(!i){n=a+1;break}continue}o===-1&&(i=!1,o=a+1),u===46?r===-1?r=a:s!==1&&(s=1):r!==-1&&(s=-1)}return r===
-1||o===-1||s===0||s===1&&r===o-1&&r===n+1?"":e.slice(r,o)},format:function(e){if(e===null||typeof e!="object")throw new TypeError(
'The "pathObject" argument must be of type Object. Received type '+typeof e);return ac("/",e)},parse:function(e){Oe(e);var r={
root:"",dir:"",base:"",ext:"",name:""};if(e.length===0)return r;var n=e.charCodeAt(0),o=n===47,i;o?(r.root="/",i=1):i=0;
for(var s=-1,a=0,u=-1,l=!0,f=e.length-1,c=0;f>=i;--f){if(n=e.charCodeAt(f),n===47){if(!l){a=f+1;break}continue}u===-1&&(l=
!1,u=f+1),n===46?s===-1?s=f:c!==1&&(c=1):s!==-1&&(c=-1)}return s===-1||u===-1||c===0||c===1&&s===u-1&&s===a+1?u!==-1&&(a===
0&&o?r.base=r.name=e.slice(1,u):r.base=r.name=e.slice(a,u)):(a===0&&o?(r.name=e.slice(1,s),r.base=e.slice(1,u)):(r.name=
e.slice(a,s),r.base=e.slice(a,u)),r.ext=e.slice(s,u)),a>0?r.dir=e.slice(0,a-1):o&&(r.dir="/"),r},sep:"/",delimiter:":",win32:null,
posix:null};Xt.posix=Xt;Da.exports=Xt});var Va=nr(An=>{"use strict";An.byteLength=lc;An.toByteArray=fc;An.fromByteArray=pc;var Fe=[],ye=[],uc=typeof Uint8Array<
"u"?Uint8Array:Array,si="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";for(Pt=0,za=si.length;Pt<za;++Pt)
Fe[Pt]=si[Pt],ye[si.charCodeAt(Pt)]=Pt;var Pt,za;ye[45]=62;ye[95]=63;function Ha(t){var e=t.length;if(e%4>0)throw new Error(
"Invalid string. Length must be a multiple of 4");var r=t.indexOf("=");r===-1&&(r=e);var n=r===e?0:4-r%4;return[r,n]}function lc(t){
var e=Ha(t),r=e[0],n=e[1];return(r+n)*3/4-n}function cc(t,e,r){return(e+r)*3/4-r}function fc(t){var e,r=Ha(t),n=r[0],o=r[1],
i=new uc(cc(t,n,o)),s=0,a=o>0?n-4:n,u;for(u=0;u<a;u+=4)e=ye[t.charCodeAt(u)]<<18|ye[t.charCodeAt(u+1)]<<12|ye[t.charCodeAt(
u+2)]<<6|ye[t.charCodeAt(u+3)],i[s++]=e>>16&255,i[s++]=e>>8&255,i[s++]=e&255;return o===2&&(e=ye[t.charCodeAt(u)]<<2|ye[t.
charCodeAt(u+1)]>>4,i[s++]=e&255),o===1&&(e=ye[t.charCodeAt(u)]<<10|ye[t.charCodeAt(u+1)]<<4|ye[t.charCodeAt(u+2)]>>2,i[s++]=
e>>8&255,i[s++]=e&255),i}function dc(t){return Fe[t>>18&63]+Fe[t>>12&63]+Fe[t>>6&63]+Fe[t&63]}function hc(t,e,r){for(var n,
o=[],i=e;i<r;i+=3)n=(t[i]<<16&16711680)+(t[i+1]<<8&65280)+(t[i+2]&255),o.push(dc(n));return o.join("")}function pc(t){for(var e,
r=t.length,n=r%3,o=[],i=16383,s=0,a=r-n;s<a;s+=i)o.push(hc(t,s,s+i>a?a:s+i));return n===1?(e=t[r-1],o.push(Fe[e>>2]+Fe[e<<
4&63]+"==")):n===2&&(e=(t[r-2]<<8)+t[r-1],o.push(Fe[e>>10]+Fe[e>>4&63]+Fe[e<<2&63]+"=")),o.join("")}});var Ka=nr(ai=>{ai.read=function(t,e,r,n,o){var i,s,a=o*8-n-1,u=(1<<a)-1,l=u>>1,f=-7,c=r?o-1:0,h=r?-1:1,p=t[e+c];for(c+=h,
i=p&(1<<-f)-1,p>>=-f,f+=a;f>0;i=i*256+t[e+c],c+=h,f-=8);for(s=i&(1<<-f)-1,i>>=-f,f+=n;f>0;s=s*256+t[e+c],c+=h,f-=8);if(i===
0)i=1-l;else{if(i===u)return s?NaN:(p?-1:1)*(1/0);s=s+Math.pow(2,n),i=i-l}return(p?-1:1)*s*Math.pow(2,i-n)};ai.write=function(t,e,r,n,o,i){
var s,a,u,l=i*8-o-1,f=(1<<l)-1,c=f>>1,h=o===23?Math.pow(2,-24)-Math.pow(2,-77):0,p=n?0:i-1,m=n?1:-1,g=e<0||e===0&&1/e<0?
1:0;for(e=Math.abs(e),isNaN(e)||e===1/0?(a=isNaN(e)?1:0,s=f):(s=Math.floor(Math.log(e)/Math.LN2),e*(u=Math.pow(2,-s))<1&&
(s--,u*=2),s+c>=1?e+=h/u:e+=h*Math.pow(2,1-c),e*u>=2&&(s++,u/=2),s+c>=f?(a=0,s=f):s+c>=1?(a=(e*u-1)*Math.pow(2,o),s=s+c):
(a=e*Math.pow(2,c-1)*Math.pow(2,o),s=0));o>=8;t[r+p]=a&255,p+=m,a/=256,o-=8);for(s=s<<o|a,l+=o;l>0;t[r+p]=s&255,p+=m,s/=
256,l-=8);t[r+p-m]|=g*128}});var cu=nr(rr=>{"use strict";var ui=Va(),er=Ka(),Ga=typeof Symbol=="function"&&typeof Symbol.for=="function"?Symbol.for("\
nodejs.util.inspect.custom"):null;rr.Buffer=d;rr.SlowBuffer=_c;rr.INSPECT_MAX_BYTES=50;var Tn=2147483647;rr.kMaxLength=Tn;
d.TYPED_ARRAY_SUPPORT=mc();!d.TYPED_ARRAY_SUPPORT&&typeof console<"u"&&typeof console.error=="function"&&console.error("\
This browser lacks typed array (Uint8Array) support which is required by `buffer` v5.x. Use `buffer` v4.x if you require\
 old browser support.");function mc(){try{let t=new Uint8Array(1),e={foo:function(){return 42}};return Object.setPrototypeOf(
e,Uint8Array.prototype),Object.setPrototypeOf(t,e),t.foo()===42}catch{return!1}}Object.defineProperty(d.prototype,"paren\
t",{enumerable:!0,get:function(){if(d.isBuffer(this))return this.buffer}});Object.defineProperty(d.prototype,"offset",{enumerable:!0,
get:function(){if(d.isBuffer(this))return this.byteOffset}});function ze(t){if(t>Tn)throw new RangeError('The value "'+t+
'" is invalid for option "size"');let e=new Uint8Array(t);return Object.setPrototypeOf(e,d.prototype),e}function d(t,e,r){
if(typeof t=="number"){if(typeof e=="string")throw new TypeError('The "string" argument must be of type string. Received\
 type number');return di(t)}return Xa(t,e,r)}d.poolSize=8192;function Xa(t,e,r){if(typeof t=="string")return gc(t,e);if(ArrayBuffer.
isView(t))return bc(t);if(t==null)throw new TypeError("The first argument must be one of type string, Buffer, ArrayBuffe\
r, Array, or Array-like Object. Received type "+typeof t);if(Le(t,ArrayBuffer)||t&&Le(t.buffer,ArrayBuffer)||typeof SharedArrayBuffer<
"u"&&(Le(t,SharedArrayBuffer)||t&&Le(t.buffer,SharedArrayBuffer)))return ci(t,e,r);if(typeof t=="number")throw new TypeError(
'The "value" argument must not be of type number. Received type number');let n=t.valueOf&&t.valueOf();if(n!=null&&n!==t)
return d.from(n,e,r);let o=wc(t);if(o)return o;if(typeof Symbol<"u"&&Symbol.toPrimitive!=null&&typeof t[Symbol.toPrimitive]==
"function")return d.from(t[Symbol.toPrimitive]("string"),e,r);throw new TypeError("The first argument must be one of typ\
e string, Buffer, ArrayBuffer, Array, or Array-like Object. Received type "+typeof t)}d.from=function(t,e,r){return Xa(t,
e,r)};Object.setPrototypeOf(d.prototype,Uint8Array.prototype);Object.setPrototypeOf(d,Uint8Array);function Za(t){if(typeof t!=
"number")throw new TypeError('"size" argument must be of type number');if(t<0)throw new RangeError('The value "'+t+'" is\
 invalid for option "size"')}function yc(t,e,r){return Za(t),t<=0?ze(t):e!==void 0?typeof r=="string"?ze(t).fill(e,r):ze(
t).fill(e):ze(t)}d.alloc=function(t,e,r){return yc(t,e,r)};function di(t){return Za(t),ze(t<0?0:hi(t)|0)}d.allocUnsafe=function(t){
return di(t)};d.allocUnsafeSlow=function(t){return di(t)};function gc(t,e){if((typeof e!="string"||e==="")&&(e="utf8"),!d.
isEncoding(e))throw new TypeError("Unknown encoding: "+e);let r=eu(t,e)|0,n=ze(r),o=n.write(t,e);return o!==r&&(n=n.slice(
0,o)),n}function li(t){let e=t.length<0?0:hi(t.length)|0,r=ze(e);for(let n=0;n<e;n+=1)r[n]=t[n]&255;return r}function bc(t){
if(Le(t,Uint8Array)){let e=new Uint8Array(t);return ci(e.buffer,e.byteOffset,e.byteLength)}return li(t)}function ci(t,e,r){
if(e<0||t.byteLength<e)throw new RangeError('"offset" is outside of buffer bounds');if(t.byteLength<e+(r||0))throw new RangeError(
'"length" is outside of buffer bounds');let n;return e===void 0&&r===void 0?n=new Uint8Array(t):r===void 0?n=new Uint8Array(
t,e):n=new Uint8Array(t,e,r),Object.setPrototypeOf(n,d.prototype),n}function wc(t){if(d.isBuffer(t)){let e=hi(t.length)|
0,r=ze(e);return r.length===0||t.copy(r,0,0,e),r}if(t.length!==void 0)return typeof t.length!="number"||mi(t.length)?ze(
0):li(t);if(t.type==="Buffer"&&Array.isArray(t.data))return li(t.data)}function hi(t){if(t>=Tn)throw new RangeError("Att\
empt to allocate Buffer larger than maximum size: 0x"+Tn.toString(16)+" bytes");return t|0}function _c(t){return+t!=t&&(t=
0),d.alloc(+t)}d.isBuffer=function(e){return e!=null&&e._isBuffer===!0&&e!==d.prototype};d.compare=function(e,r){if(Le(e,
Uint8Array)&&(e=d.from(e,e.offset,e.byteLength)),Le(r,Uint8Array)&&(r=d.from(r,r.offset,r.byteLength)),!d.isBuffer(e)||!d.
isBuffer(r))throw new TypeError('The "buf1", "buf2" arguments must be one of type Buffer or Uint8Array');if(e===r)return 0;
let n=e.length,o=r.length;for(let i=0,s=Math.min(n,o);i<s;++i)if(e[i]!==r[i]){n=e[i],o=r[i];break}return n<o?-1:o<n?1:0};
d.isEncoding=function(e){switch(String(e).toLowerCase()){case"hex":case"utf8":case"utf-8":case"ascii":case"latin1":case"\
binary":case"base64":case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return!0;default:return!1}};d.concat=function(e,r){
if(!Array.isArray(e))throw new TypeError('"list" argument must be an Array of Buffers');if(e.length===0)return d.alloc(0);
let n;if(r===void 0)for(r=0,n=0;n<e.length;++n)r+=e[n].length;let o=d.allocUnsafe(r),i=0;for(n=0;n<e.length;++n){let s=e[n];
if(Le(s,Uint8Array))i+s.length>o.length?(d.isBuffer(s)||(s=d.from(s)),s.copy(o,i)):Uint8Array.prototype.set.call(o,s,i);else if(d.
isBuffer(s))s.copy(o,i);else throw new TypeError('"list" argument must be an Array of Buffers');i+=s.length}return o};function eu(t,e){
if(d.isBuffer(t))return t.length;if(ArrayBuffer.isView(t)||Le(t,ArrayBuffer))return t.byteLength;if(typeof t!="string")throw new TypeError(
'The "string" argument must be one of type string, Buffer, or ArrayBuffer. Received type '+typeof t);let r=t.length,n=arguments.
length>2&&arguments[2]===!0;if(!n&&r===0)return 0;let o=!1;for(;;)switch(e){case"ascii":case"latin1":case"binary":return r;case"\
utf8":case"utf-8":return fi(t).length;case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return r*2;case"hex":return r>>>
1;case"base64":return lu(t).length;default:if(o)return n?-1:fi(t).length;e=(""+e).toLowerCase(),o=!0}}d.byteLength=eu;function Sc(t,e,r){
let n=!1;if((e===void 0||e<0)&&(e=0),e>this.length||((r===void 0||r>this.length)&&(r=this.length),r<=0)||(r>>>=0,e>>>=0,
r<=e))return"";for(t||(t="utf8");;)switch(t){case"hex":return Cc(this,e,r);case"utf8":case"utf-8":return ru(this,e,r);case"\
ascii":return Bc(this,e,r);case"latin1":case"binary":return Pc(this,e,r);case"base64":return Tc(this,e,r);case"ucs2":case"\
ucs-2":case"utf16le":case"utf-16le":return Ic(this,e,r);default:if(n)throw new TypeError("Unknown encoding: "+t);t=(t+"").
toLowerCase(),n=!0}}d.prototype._isBuffer=!0;function Ct(t,e,r){let n=t[e];t[e]=t[r],t[r]=n}d.prototype.swap16=function(){
let e=this.length;if(e%2!==0)throw new RangeError("Buffer size must be a multiple of 16-bits");for(let r=0;r<e;r+=2)Ct(this,
r,r+1);return this};d.prototype.swap32=function(){let e=this.length;if(e%4!==0)throw new RangeError("Buffer size must be\
 a multiple of 32-bits");for(let r=0;r<e;r+=4)Ct(this,r,r+3),Ct(this,r+1,r+2);return this};d.prototype.swap64=function(){
let e=this.length;if(e%8!==0)throw new RangeError("Buffer size must be a multiple of 64-bits");for(let r=0;r<e;r+=8)Ct(this,
r,r+7),Ct(this,r+1,r+6),Ct(this,r+2,r+5),Ct(this,r+3,r+4);return this};d.prototype.toString=function(){let e=this.length;
return e===0?"":arguments.length===0?ru(this,0,e):Sc.apply(this,arguments)};d.prototype.toLocaleString=d.prototype.toString;
d.prototype.equals=function(e){if(!d.isBuffer(e))throw new TypeError("Argument must be a Buffer");return this===e?!0:d.compare(
this,e)===0};d.prototype.inspect=function(){let e="",r=rr.INSPECT_MAX_BYTES;return e=this.toString("hex",0,r).replace(/(.{2})/g,
"$1 ").trim(),this.length>r&&(e+=" ... "),"<Buffer "+e+">"};Ga&&(d.prototype[Ga]=d.prototype.inspect);d.prototype.compare=
function(e,r,n,o,i){if(Le(e,Uint8Array)&&(e=d.from(e,e.offset,e.byteLength)),!d.isBuffer(e))throw new TypeError('The "ta\
rget" argument must be one of type Buffer or Uint8Array. Received type '+typeof e);if(r===void 0&&(r=0),n===void 0&&(n=e?
e.length:0),o===void 0&&(o=0),i===void 0&&(i=this.length),r<0||n>e.length||o<0||i>this.length)throw new RangeError("out \
of range index");if(o>=i&&r>=n)return 0;if(o>=i)return-1;if(r>=n)return 1;if(r>>>=0,n>>>=0,o>>>=0,i>>>=0,this===e)return 0;
let s=i-o,a=n-r,u=Math.min(s,a),l=this.slice(o,i),f=e.slice(r,n);for(let c=0;c<u;++c)if(l[c]!==f[c]){s=l[c],a=f[c];break}
return s<a?-1:a<s?1:0};function tu(t,e,r,n,o){if(t.length===0)return-1;if(typeof r=="string"?(n=r,r=0):r>2147483647?r=2147483647:
r<-2147483648&&(r=-2147483648),r=+r,mi(r)&&(r=o?0:t.length-1),r<0&&(r=t.length+r),r>=t.length){if(o)return-1;r=t.length-
1}else if(r<0)if(o)r=0;else return-1;if(typeof e=="string"&&(e=d.from(e,n)),d.isBuffer(e))return e.length===0?-1:Ya(t,e,
r,n,o);if(typeof e=="number")return e=e&255,typeof Uint8Array.prototype.indexOf=="function"?o?Uint8Array.prototype.indexOf.
call(t,e,r):Uint8Array.prototype.lastIndexOf.call(t,e,r):Ya(t,[e],r,n,o);throw new TypeError("val must be string, number\
 or Buffer")}function Ya(t,e,r,n,o){let i=1,s=t.length,a=e.length;if(n!==void 0&&(n=String(n).toLowerCase(),n==="ucs2"||
n==="ucs-2"||n==="utf16le"||n==="utf-16le")){if(t.length<2||e.length<2)return-1;i=2,s/=2,a/=2,r/=2}function u(f,c){return i===
1?f[c]:f.readUInt16BE(c*i)}let l;if(o){let f=-1;for(l=r;l<s;l++)if(u(t,l)===u(e,f===-1?0:l-f)){if(f===-1&&(f=l),l-f+1===
a)return f*i}else f!==-1&&(l-=l-f),f=-1}else for(r+a>s&&(r=s-a),l=r;l>=0;l--){let f=!0;for(let c=0;c<a;c++)if(u(t,l+c)!==
u(e,c)){f=!1;break}if(f)return l}return-1}d.prototype.includes=function(e,r,n){return this.indexOf(e,r,n)!==-1};d.prototype.
indexOf=function(e,r,n){return tu(this,e,r,n,!0)};d.prototype.lastIndexOf=function(e,r,n){return tu(this,e,r,n,!1)};function vc(t,e,r,n){
r=Number(r)||0;let o=t.length-r;n?(n=Number(n),n>o&&(n=o)):n=o;let i=e.length;n>i/2&&(n=i/2);let s;for(s=0;s<n;++s){let a=parseInt(
e.substr(s*2,2),16);if(mi(a))return s;t[r+s]=a}return s}function Ec(t,e,r,n){return Rn(fi(e,t.length-r),t,r,n)}function kc(t,e,r,n){
return Rn(Uc(e),t,r,n)}function xc(t,e,r,n){return Rn(lu(e),t,r,n)}function Ac(t,e,r,n){return Rn(qc(e,t.length-r),t,r,n)}
d.prototype.write=function(e,r,n,o){if(r===void 0)o="utf8",n=this.length,r=0;else if(n===void 0&&typeof r=="string")o=r,
n=this.length,r=0;else if(isFinite(r))r=r>>>0,isFinite(n)?(n=n>>>0,o===void 0&&(o="utf8")):(o=n,n=void 0);else throw new Error(
"Buffer.write(string, encoding, offset[, length]) is no longer supported");let i=this.length-r;if((n===void 0||n>i)&&(n=
i),e.length>0&&(n<0||r<0)||r>this.length)throw new RangeError("Attempt to write outside buffer bounds");o||(o="utf8");let s=!1;
for(;;)switch(o){case"hex":return vc(this,e,r,n);case"utf8":case"utf-8":return Ec(this,e,r,n);case"ascii":case"latin1":case"\
binary":return kc(this,e,r,n);case"base64":return xc(this,e,r,n);case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return Ac(
this,e,r,n);default:if(s)throw new TypeError("Unknown encoding: "+o);o=(""+o).toLowerCase(),s=!0}};d.prototype.toJSON=function(){
return{type:"Buffer",data:Array.prototype.slice.call(this._arr||this,0)}};function Tc(t,e,r){return e===0&&r===t.length?
ui.fromByteArray(t):ui.fromByteArray(t.slice(e,r))}function ru(t,e,r){r=Math.min(t.length,r);let n=[],o=e;for(;o<r;){let i=t[o],
s=null,a=i>239?4:i>223?3:i>191?2:1;if(o+a<=r){let u,l,f,c;switch(a){case 1:i<128&&(s=i);break;case 2:u=t[o+1],(u&192)===
128&&(c=(i&31)<<6|u&63,c>127&&(s=c));break;case 3:u=t[o+1],l=t[o+2],(u&192)===128&&(l&192)===128&&(c=(i&15)<<12|(u&63)<<
6|l&63,c>2047&&(c<55296||c>57343)&&(s=c));break;case 4:u=t[o+1],l=t[o+2],f=t[o+3],(u&192)===128&&(l&192)===128&&(f&192)===
128&&(c=(i&15)<<18|(u&63)<<12|(l&63)<<6|f&63,c>65535&&c<1114112&&(s=c))}}s===null?(s=65533,a=1):s>65535&&(s-=65536,n.push(
s>>>10&1023|55296),s=56320|s&1023),n.push(s),o+=a}return Rc(n)}var Ja=4096;function Rc(t){let e=t.length;if(e<=Ja)return String.
fromCharCode.apply(String,t);let r="",n=0;for(;n<e;)r+=String.fromCharCode.apply(String,t.slice(n,n+=Ja));return r}function Bc(t,e,r){
let n="";r=Math.min(t.length,r);for(let o=e;o<r;++o)n+=String.fromCharCode(t[o]&127);return n}function Pc(t,e,r){let n="";
r=Math.min(t.length,r);for(let o=e;o<r;++o)n+=String.fromCharCode(t[o]);return n}function Cc(t,e,r){let n=t.length;(!e||
e<0)&&(e=0),(!r||r<0||r>n)&&(r=n);let o="";for(let i=e;i<r;++i)o+=$c[t[i]];return o}function Ic(t,e,r){let n=t.slice(e,r),
o="";for(let i=0;i<n.length-1;i+=2)o+=String.fromCharCode(n[i]+n[i+1]*256);return o}d.prototype.slice=function(e,r){let n=this.
length;e=~~e,r=r===void 0?n:~~r,e<0?(e+=n,e<0&&(e=0)):e>n&&(e=n),r<0?(r+=n,r<0&&(r=0)):r>n&&(r=n),r<e&&(r=e);let o=this.
subarray(e,r);return Object.setPrototypeOf(o,d.prototype),o};function W(t,e,r){if(t%1!==0||t<0)throw new RangeError("off\
set is not uint");if(t+e>r)throw new RangeError("Trying to access beyond buffer length")}d.prototype.readUintLE=d.prototype.
readUIntLE=function(e,r,n){e=e>>>0,r=r>>>0,n||W(e,r,this.length);let o=this[e],i=1,s=0;for(;++s<r&&(i*=256);)o+=this[e+s]*
i;return o};d.prototype.readUintBE=d.prototype.readUIntBE=function(e,r,n){e=e>>>0,r=r>>>0,n||W(e,r,this.length);let o=this[e+
--r],i=1;for(;r>0&&(i*=256);)o+=this[e+--r]*i;return o};d.prototype.readUint8=d.prototype.readUInt8=function(e,r){return e=
e>>>0,r||W(e,1,this.length),this[e]};d.prototype.readUint16LE=d.prototype.readUInt16LE=function(e,r){return e=e>>>0,r||W(
e,2,this.length),this[e]|this[e+1]<<8};d.prototype.readUint16BE=d.prototype.readUInt16BE=function(e,r){return e=e>>>0,r||
W(e,2,this.length),this[e]<<8|this[e+1]};d.prototype.readUint32LE=d.prototype.readUInt32LE=function(e,r){return e=e>>>0,
r||W(e,4,this.length),(this[e]|this[e+1]<<8|this[e+2]<<16)+this[e+3]*16777216};d.prototype.readUint32BE=d.prototype.readUInt32BE=
function(e,r){return e=e>>>0,r||W(e,4,this.length),this[e]*16777216+(this[e+1]<<16|this[e+2]<<8|this[e+3])};d.prototype.
readBigUInt64LE=it(function(e){e=e>>>0,tr(e,"offset");let r=this[e],n=this[e+7];(r===void 0||n===void 0)&&Ar(e,this.length-
8);let o=r+this[++e]*2**8+this[++e]*2**16+this[++e]*2**24,i=this[++e]+this[++e]*2**8+this[++e]*2**16+n*2**24;return BigInt(
o)+(BigInt(i)<<BigInt(32))});d.prototype.readBigUInt64BE=it(function(e){e=e>>>0,tr(e,"offset");let r=this[e],n=this[e+7];
(r===void 0||n===void 0)&&Ar(e,this.length-8);let o=r*2**24+this[++e]*2**16+this[++e]*2**8+this[++e],i=this[++e]*2**24+this[++e]*
2**16+this[++e]*2**8+n;return(BigInt(o)<<BigInt(32))+BigInt(i)});d.prototype.readIntLE=function(e,r,n){e=e>>>0,r=r>>>0,n||
W(e,r,this.length);let o=this[e],i=1,s=0;for(;++s<r&&(i*=256);)o+=this[e+s]*i;return i*=128,o>=i&&(o-=Math.pow(2,8*r)),o};
d.prototype.readIntBE=function(e,r,n){e=e>>>0,r=r>>>0,n||W(e,r,this.length);let o=r,i=1,s=this[e+--o];for(;o>0&&(i*=256);)
s+=this[e+--o]*i;return i*=128,s>=i&&(s-=Math.pow(2,8*r)),s};d.prototype.readInt8=function(e,r){return e=e>>>0,r||W(e,1,
this.length),this[e]&128?(255-this[e]+1)*-1:this[e]};d.prototype.readInt16LE=function(e,r){e=e>>>0,r||W(e,2,this.length);
let n=this[e]|this[e+1]<<8;return n&32768?n|4294901760:n};d.prototype.readInt16BE=function(e,r){e=e>>>0,r||W(e,2,this.length);
let n=this[e+1]|this[e]<<8;return n&32768?n|4294901760:n};d.prototype.readInt32LE=function(e,r){return e=e>>>0,r||W(e,4,
this.length),this[e]|this[e+1]<<8|this[e+2]<<16|this[e+3]<<24};d.prototype.readInt32BE=function(e,r){return e=e>>>0,r||W(
e,4,this.length),this[e]<<24|this[e+1]<<16|this[e+2]<<8|this[e+3]};d.prototype.readBigInt64LE=it(function(e){e=e>>>0,tr(
e,"offset");let r=this[e],n=this[e+7];(r===void 0||n===void 0)&&Ar(e,this.length-8);let o=this[e+4]+this[e+5]*2**8+this[e+
6]*2**16+(n<<24);return(BigInt(o)<<BigInt(32))+BigInt(r+this[++e]*2**8+this[++e]*2**16+this[++e]*2**24)});d.prototype.readBigInt64BE=
it(function(e){e=e>>>0,tr(e,"offset");let r=this[e],n=this[e+7];(r===void 0||n===void 0)&&Ar(e,this.length-8);let o=(r<<
24)+this[++e]*2**16+this[++e]*2**8+this[++e];return(BigInt(o)<<BigInt(32))+BigInt(this[++e]*2**24+this[++e]*2**16+this[++e]*
2**8+n)});d.prototype.readFloatLE=function(e,r){return e=e>>>0,r||W(e,4,this.length),er.read(this,e,!0,23,4)};d.prototype.
readFloatBE=function(e,r){return e=e>>>0,r||W(e,4,this.length),er.read(this,e,!1,23,4)};d.prototype.readDoubleLE=function(e,r){
return e=e>>>0,r||W(e,8,this.length),er.read(this,e,!0,52,8)};d.prototype.readDoubleBE=function(e,r){return e=e>>>0,r||W(
e,8,this.length),er.read(this,e,!1,52,8)};function re(t,e,r,n,o,i){if(!d.isBuffer(t))throw new TypeError('"buffer" argum\
ent must be a Buffer instance');if(e>o||e<i)throw new RangeError('"value" argument is out of bounds');if(r+n>t.length)throw new RangeError(
"Index out of range")}d.prototype.writeUintLE=d.prototype.writeUIntLE=function(e,r,n,o){if(e=+e,r=r>>>0,n=n>>>0,!o){let a=Math.
pow(2,8*n)-1;re(this,e,r,n,a,0)}let i=1,s=0;for(this[r]=e&255;++s<n&&(i*=256);)this[r+s]=e/i&255;return r+n};d.prototype.
writeUintBE=d.prototype.writeUIntBE=function(e,r,n,o){if(e=+e,r=r>>>0,n=n>>>0,!o){let a=Math.pow(2,8*n)-1;re(this,e,r,n,
a,0)}let i=n-1,s=1;for(this[r+i]=e&255;--i>=0&&(s*=256);)this[r+i]=e/s&255;return r+n};d.prototype.writeUint8=d.prototype.
writeUInt8=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,1,255,0),this[r]=e&255,r+1};d.prototype.writeUint16LE=d.prototype.
writeUInt16LE=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,2,65535,0),this[r]=e&255,this[r+1]=e>>>8,r+2};d.prototype.
writeUint16BE=d.prototype.writeUInt16BE=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,2,65535,0),this[r]=e>>>8,this[r+
1]=e&255,r+2};d.prototype.writeUint32LE=d.prototype.writeUInt32LE=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,4,4294967295,
0),this[r+3]=e>>>24,this[r+2]=e>>>16,this[r+1]=e>>>8,this[r]=e&255,r+4};d.prototype.writeUint32BE=d.prototype.writeUInt32BE=
function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,4,4294967295,0),this[r]=e>>>24,this[r+1]=e>>>16,this[r+2]=e>>>8,this[r+
3]=e&255,r+4};function nu(t,e,r,n,o){uu(e,n,o,t,r,7);let i=Number(e&BigInt(4294967295));t[r++]=i,i=i>>8,t[r++]=i,i=i>>8,
t[r++]=i,i=i>>8,t[r++]=i;let s=Number(e>>BigInt(32)&BigInt(4294967295));return t[r++]=s,s=s>>8,t[r++]=s,s=s>>8,t[r++]=s,
s=s>>8,t[r++]=s,r}function ou(t,e,r,n,o){uu(e,n,o,t,r,7);let i=Number(e&BigInt(4294967295));t[r+7]=i,i=i>>8,t[r+6]=i,i=i>>
8,t[r+5]=i,i=i>>8,t[r+4]=i;let s=Number(e>>BigInt(32)&BigInt(4294967295));return t[r+3]=s,s=s>>8,t[r+2]=s,s=s>>8,t[r+1]=
s,s=s>>8,t[r]=s,r+8}d.prototype.writeBigUInt64LE=it(function(e,r=0){return nu(this,e,r,BigInt(0),BigInt("0xfffffffffffff\
fff"))});d.prototype.writeBigUInt64BE=it(function(e,r=0){return ou(this,e,r,BigInt(0),BigInt("0xffffffffffffffff"))});d.
prototype.writeIntLE=function(e,r,n,o){if(e=+e,r=r>>>0,!o){let u=Math.pow(2,8*n-1);re(this,e,r,n,u-1,-u)}let i=0,s=1,a=0;
for(this[r]=e&255;++i<n&&(s*=256);)e<0&&a===0&&this[r+i-1]!==0&&(a=1),this[r+i]=(e/s>>0)-a&255;return r+n};d.prototype.writeIntBE=
function(e,r,n,o){if(e=+e,r=r>>>0,!o){let u=Math.pow(2,8*n-1);re(this,e,r,n,u-1,-u)}let i=n-1,s=1,a=0;for(this[r+i]=e&255;--i>=
0&&(s*=256);)e<0&&a===0&&this[r+i+1]!==0&&(a=1),this[r+i]=(e/s>>0)-a&255;return r+n};d.prototype.writeInt8=function(e,r,n){
return e=+e,r=r>>>0,n||re(this,e,r,1,127,-128),e<0&&(e=255+e+1),this[r]=e&255,r+1};d.prototype.writeInt16LE=function(e,r,n){
return e=+e,r=r>>>0,n||re(this,e,r,2,32767,-32768),this[r]=e&255,this[r+1]=e>>>8,r+2};d.prototype.writeInt16BE=function(e,r,n){
return e=+e,r=r>>>0,n||re(this,e,r,2,32767,-32768),this[r]=e>>>8,this[r+1]=e&255,r+2};d.prototype.writeInt32LE=function(e,r,n){
return e=+e,r=r>>>0,n||re(this,e,r,4,2147483647,-2147483648),this[r]=e&255,this[r+1]=e>>>8,this[r+2]=e>>>16,this[r+3]=e>>>
24,r+4};d.prototype.writeInt32BE=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,4,2147483647,-2147483648),e<0&&(e=4294967295+
e+1),this[r]=e>>>24,this[r+1]=e>>>16,this[r+2]=e>>>8,this[r+3]=e&255,r+4};d.prototype.writeBigInt64LE=it(function(e,r=0){
return nu(this,e,r,-BigInt("0x8000000000000000"),BigInt("0x7fffffffffffffff"))});d.prototype.writeBigInt64BE=it(function(e,r=0){
return ou(this,e,r,-BigInt("0x8000000000000000"),BigInt("0x7fffffffffffffff"))});function iu(t,e,r,n,o,i){if(r+n>t.length)
throw new RangeError("Index out of range");if(r<0)throw new RangeError("Index out of range")}function su(t,e,r,n,o){return e=
+e,r=r>>>0,o||iu(t,e,r,4,34028234663852886e22,-34028234663852886e22),er.write(t,e,r,n,23,4),r+4}d.prototype.writeFloatLE=
function(e,r,n){return su(this,e,r,!0,n)};d.prototype.writeFloatBE=function(e,r,n){return su(this,e,r,!1,n)};function au(t,e,r,n,o){
return e=+e,r=r>>>0,o||iu(t,e,r,8,17976931348623157e292,-17976931348623157e292),er.write(t,e,r,n,52,8),r+8}d.prototype.writeDoubleLE=
function(e,r,n){return au(this,e,r,!0,n)};d.prototype.writeDoubleBE=function(e,r,n){return au(this,e,r,!1,n)};d.prototype.
copy=function(e,r,n,o){if(!d.isBuffer(e))throw new TypeError("argument should be a Buffer");if(n||(n=0),!o&&o!==0&&(o=this.
length),r>=e.length&&(r=e.length),r||(r=0),o>0&&o<n&&(o=n),o===n||e.length===0||this.length===0)return 0;if(r<0)throw new RangeError(
"targetStart out of bounds");if(n<0||n>=this.length)throw new RangeError("Index out of range");if(o<0)throw new RangeError(
"sourceEnd out of bounds");o>this.length&&(o=this.length),e.length-r<o-n&&(o=e.length-r+n);let i=o-n;return this===e&&typeof Uint8Array.
prototype.copyWithin=="function"?this.copyWithin(r,n,o):Uint8Array.prototype.set.call(e,this.subarray(n,o),r),i};d.prototype.
fill=function(e,r,n,o){if(typeof e=="string"){if(typeof r=="string"?(o=r,r=0,n=this.length):typeof n=="string"&&(o=n,n=this.
length),o!==void 0&&typeof o!="string")throw new TypeError("encoding must be a string");if(typeof o=="string"&&!d.isEncoding(
o))throw new TypeError("Unknown encoding: "+o);if(e.length===1){let s=e.charCodeAt(0);(o==="utf8"&&s<128||o==="latin1")&&
(e=s)}}else typeof e=="number"?e=e&255:typeof e=="boolean"&&(e=Number(e));if(r<0||this.length<r||this.length<n)throw new RangeError(
"Out of range index");if(n<=r)return this;r=r>>>0,n=n===void 0?this.length:n>>>0,e||(e=0);let i;if(typeof e=="number")for(i=
r;i<n;++i)this[i]=e;else{let s=d.isBuffer(e)?e:d.from(e,o),a=s.length;if(a===0)throw new TypeError('The value "'+e+'" is\
 invalid for argument "value"');for(i=0;i<n-r;++i)this[i+r]=s[i%a]}return this};var Zt={};function pi(t,e,r){Zt[t]=class extends r{constructor(){
super(),Object.defineProperty(this,"message",{value:e.apply(this,arguments),writable:!0,configurable:!0}),this.name=`${this.
name} [${t}]`,this.stack,delete this.name}get code(){return t}set code(o){Object.defineProperty(this,"code",{configurable:!0,
enumerable:!0,value:o,writable:!0})}toString(){return`${this.name} [${t}]: ${this.message}`}}}pi("ERR_BUFFER_OUT_OF_BOUN\
DS",function(t){return t?`${t} is outside of buffer bounds`:"Attempt to access memory outside buffer bounds"},RangeError);
pi("ERR_INVALID_ARG_TYPE",function(t,e){return`The "${t}" argument must be of type number. Received type ${typeof e}`},TypeError);
pi("ERR_OUT_OF_RANGE",function(t,e,r){let n=`The value of "${t}" is out of range.`,o=r;return Number.isInteger(r)&&Math.
abs(r)>2**32?o=Qa(String(r)):typeof r=="bigint"&&(o=String(r),(r>BigInt(2)**BigInt(32)||r<-(BigInt(2)**BigInt(32)))&&(o=
Qa(o)),o+="n"),n+=` It must be ${e}. Received ${o}`,n},RangeError);function Qa(t){let e="",r=t.length,n=t[0]==="-"?1:0;for(;r>=
n+4;r-=3)e=`_${t.slice(r-3,r)}${e}`;return`${t.slice(0,r)}${e}`}function Oc(t,e,r){tr(e,"offset"),(t[e]===void 0||t[e+r]===
void 0)&&Ar(e,t.length-(r+1))}function uu(t,e,r,n,o,i){if(t>r||t<e){let s=typeof e=="bigint"?"n":"",a;throw i>3?e===0||e===
BigInt(0)?a=`>= 0${s} and < 2${s} ** ${(i+1)*8}${s}`:a=`>= -(2${s} ** ${(i+1)*8-1}${s}) and < 2 ** ${(i+1)*8-1}${s}`:a=`\
>= ${e}${s} and <= ${r}${s}`,new Zt.ERR_OUT_OF_RANGE("value",a,t)}Oc(n,o,i)}function tr(t,e){if(typeof t!="number")throw new Zt.
ERR_INVALID_ARG_TYPE(e,"number",t)}function Ar(t,e,r){throw Math.floor(t)!==t?(tr(t,r),new Zt.ERR_OUT_OF_RANGE(r||"offse\
t","an integer",t)):e<0?new Zt.ERR_BUFFER_OUT_OF_BOUNDS:new Zt.ERR_OUT_OF_RANGE(r||"offset",`>= ${r?1:0} and <= ${e}`,t)}
var Fc=/[^+/0-9A-Za-z-_]/g;function Lc(t){if(t=t.split("=")[0],t=t.trim().replace(Fc,""),t.length<2)return"";for(;t.length%
4!==0;)t=t+"=";return t}function fi(t,e){e=e||1/0;let r,n=t.length,o=null,i=[];for(let s=0;s<n;++s){if(r=t.charCodeAt(s),
r>55295&&r<57344){if(!o){if(r>56319){(e-=3)>-1&&i.push(239,191,189);continue}else if(s+1===n){(e-=3)>-1&&i.push(239,191,
189);continue}o=r;continue}if(r<56320){(e-=3)>-1&&i.push(239,191,189),o=r;continue}r=(o-55296<<10|r-56320)+65536}else o&&
(e-=3)>-1&&i.push(239,191,189);if(o=null,r<128){if((e-=1)<0)break;i.push(r)}else if(r<2048){if((e-=2)<0)break;i.push(r>>
6|192,r&63|128)}else if(r<65536){if((e-=3)<0)break;i.push(r>>12|224,r>>6&63|128,r&63|128)}else if(r<1114112){if((e-=4)<0)
break;i.push(r>>18|240,r>>12&63|128,r>>6&63|128,r&63|128)}else throw new Error("Invalid code point")}return i}function Uc(t){
let e=[];for(let r=0;r<t.length;++r)e.push(t.charCodeAt(r)&255);return e}function qc(t,e){let r,n,o,i=[];for(let s=0;s<t.
length&&!((e-=2)<0);++s)r=t.charCodeAt(s),n=r>>8,o=r%256,i.push(o),i.push(n);return i}function lu(t){return ui.toByteArray(
Lc(t))}function Rn(t,e,r,n){let o;for(o=0;o<n&&!(o+r>=e.length||o>=t.length);++o)e[o+r]=t[o];return o}function Le(t,e){return t instanceof
e||t!=null&&t.constructor!=null&&t.constructor.name!=null&&t.constructor.name===e.name}function mi(t){return t!==t}var $c=(function(){
let t="0123456789abcdef",e=new Array(256);for(let r=0;r<16;++r){let n=r*16;for(let o=0;o<16;++o)e[n+o]=t[r]+t[o]}return e})();
function it(t){return typeof BigInt>"u"?jc:t}function jc(){throw new Error("BigInt not supported")}});var Kc={};bi(Kc,{default:()=>Vc});U();ie();Cr();var Mu=8;function G(t){try{if(!Pi(t))return`Uncaught ${ge(t)}`;let e=at(t),{cause:r}=t;for(let n=0;r!==void 0&&
n<Mu;n+=1){if(!Pi(r))return`${e}
caused by ${ge(r)}`;e+=`
caused by ${at(r)}`,{cause:r}=r}return e}catch{return"Uncaught value that throws when it is looked at"}}function Pi(t){return typeof t!=
"object"||t===null?!1:typeof t.stack=="string"&&typeof t.message=="string"}var be=[];function Ci(t,e,r){if(!r){be[be.length]={promise:t,reason:e};return}for(let n=0;n<be.length;n+=1)if(be[n]?.promise===
t){be[n]=be[be.length-1],be.length-=1;return}}function Ye(){for(let t=0;t<be.length;t+=1)host.log(1,`unhandled rejection\
: ${G(be[t].reason)}`);be.length=0}function H(t,...e){let r={};for(let n of e)r[n]=t[n],Reflect.deleteProperty(t,n);return r}ie();U();var No={library:void 0};function fe(){return No.library??=(ra(),wi(ta))}function un(t){return No.library!==void 0&&t instanceof
No.library.ReadableStream}function hl(t){let e=String(t??"");return/^[\x20-\x7E]*$/.test(e)?e.toLowerCase():""}var oe=class t{#e;#t;constructor(e=[],r={}){
if(typeof e!="object"||e===null||typeof e[Symbol.iterator]!="function")throw new TypeError("A Blob is made of a list of \
parts");let n=[];for(let o of e)o instanceof t?n.push(o.#e):ArrayBuffer.isView(o)||o instanceof ArrayBuffer?n.push(K(o)):
n.push(new w(host.encode(String(o))));this.#e=ne(n),this.#t=hl(r?.type)}static bytes(e){return e.#e}get size(){return this.#e.
length}get type(){return this.#t}slice(e,r,n){return new t([this.#e.slice(e,r)],{type:n??""})}async arrayBuffer(){return this.#e.
slice().buffer}async bytes(){return this.#e.slice()}async text(){return host.decode(this.#e,"utf-8",!1,!1)??""}stream(){
return fe().fromBytes(this.#e.slice())}get[Symbol.toStringTag](){return"Blob"}static{M(this,e=>({size:e.size,type:e.type}))}},
ln=H(oe,"bytes"),et=class extends oe{#e;#t;constructor(e,r,n={}){if(arguments.length<2)throw new TypeError("A File needs\
 parts and a name");super(e,n),this.#e=String(r).toWellFormed(),this.#t=n?.lastModified??Date.now()}get name(){return this.#e}get lastModified(){
return this.#t}get[Symbol.toStringTag](){return"File"}static{M(this,e=>({size:e.size,type:e.type,name:e.#e,lastModified:e.#t}))}};ie();U();ie();var pl=/\+/g;function Do(t){let e=t.includes("+")?t.replace(pl," "):t;if(!e.includes("%"))return e;try{return decodeURIComponent(
e)}catch{return ml(e)}}function ml(t){let e=new Uint8Array(host.encode(t)),r=new Uint8Array(e.length),n=0;for(let o=0;o<
e.length;o+=1){let i=e[o]===37?String.fromCharCode(e[o+1]??0,e[o+2]??0):"",s=/^[0-9a-f]{2}$/i.test(i);r[n]=s?Number.parseInt(
i,16):e[o],n+=1,s&&(o+=2)}return host.decode(r.subarray(0,n),"utf-8",!1,!0)??""}function na(t){return encodeURIComponent(
t.toWellFormed()).replace(/%20/g,"+").replace(/[!'()~]/g,e=>`%${e.charCodeAt(0).toString(16).toUpperCase()}`)}function cn(t){
let e=[];for(let r of t.split("&")){if(r==="")continue;let n=r.indexOf("=");e.push(n===-1?[Do(r),""]:[Do(r.slice(0,n)),Do(
r.slice(n+1))])}return e}var Te=class{#e=[];#t;constructor(e=""){if(typeof e=="function")this.#t=e;else if(typeof e!="ob\
ject"||e===null){let r=String(e);this.#e=cn(r.startsWith("?")?r.slice(1):r)}else if(typeof e[Symbol.iterator]=="function")
for(let r of e){let n=[...r];if(n.length!==2)throw new TypeError("Each query pair must be an iterable [name, value] tupl\
e");this.#e.push([Y(n[0]),Y(n[1])])}else for(let[r,n]of Object.entries(e))this.#e.push([Y(r),Y(n)])}static replace(e,r){
e.#e=cn(r.startsWith("?")?r.slice(1):r)}#r(){this.#t?.(this.toString())}get size(){return this.#e.length}append(e,r){this.#e.
push([Y(e),Y(r)]),this.#r()}delete(e,r){let n=Y(e);this.#e=this.#e.filter(([o,i])=>o!==n||r!==void 0&&i!==Y(r)),this.#r()}get(e){
let r=Y(e);return this.#e.find(([n])=>n===r)?.[1]??null}getAll(e){let r=Y(e);return this.#e.filter(([n])=>n===r).map(([,
n])=>n)}has(e,r){let n=Y(e);return this.#e.some(([o,i])=>o===n&&(r===void 0||i===Y(r)))}set(e,r){let n=Y(e),o=this.#e.find(
([i])=>i===n);o===void 0?this.#e.push([n,Y(r)]):(o[1]=Y(r),this.#e=this.#e.filter(i=>i===o||i[0]!==n)),this.#r()}sort(){
this.#e.sort(([e],[r])=>e<r?-1:e>r?1:0),this.#r()}forEach(e,r){for(let[n,o]of this)e.call(r,o,n,this)}*entries(){for(let e=0;e<
this.#e.length;e+=1)yield[...this.#e[e]]}*keys(){for(let[e]of this.entries())yield e}*values(){for(let[,e]of this.entries())
yield e}toString(){let e="";for(let[r,n]of this.#e)e+=`${e===""?"":"&"}${na(r)}=${na(n)}`;return e}get[Symbol.toStringTag](){
return"URLSearchParams"}static{M(this,e=>new Map(e.#e))}},fn=H(Te,"replace");Object.defineProperty(Te.prototype,Symbol.iterator,
{value:Te.prototype.entries,writable:!0,configurable:!0});function Y(t){return String(t).toWellFormed()}var Ce=class{#e=[];append(e,r,n){this.#e.push(oa(e,r,n))}set(e,r,n){let o=oa(e,r,n),i=this.#e.findIndex(([s])=>s===o[0]);
i===-1?this.#e.push(o):this.#e=this.#e.flatMap((s,a)=>a===i?[o]:s[0]===o[0]?[]:[s])}delete(e){this.#e=this.#e.filter(([r])=>r!==
String(e))}get(e){return this.#e.find(([r])=>r===String(e))?.[1]??null}getAll(e){return this.#e.filter(([r])=>r===String(
e)).map(([,r])=>r)}has(e){return this.#e.some(([r])=>r===String(e))}forEach(e,r){for(let[n,o]of this.entries())e.call(r,
o,n,this)}*entries(){for(let e=0;e<this.#e.length;e+=1)yield[...this.#e[e]]}*keys(){for(let[e]of this.entries())yield e}*values(){
for(let[,e]of this.entries())yield e}get[Symbol.toStringTag](){return"FormData"}static{M(this,e=>e.#e)}};Object.defineProperty(
Ce.prototype,Symbol.iterator,{value:Ce.prototype.entries,writable:!0,configurable:!0});function oa(t,e,r){let n=String(t).
toWellFormed();if(!(e instanceof oe))return[n,String(e).toWellFormed()];if(e instanceof et&&r===void 0)return[n,e];let o=r===
void 0?"blob":String(r);return[n,new et([e],o,{type:e.type})]}function ia(t){return t.replace(/\r\n|\r|\n/g,"%0D%0A").replaceAll(
'"',"%22")}function aa(t){let e=`----formdata-${crypto.randomUUID()}`,r=[],n=o=>{r.push(new w(host.encode(o)))};for(let[
o,i]of t){let s=`--${e}\r
Content-Disposition: form-data; name="${ia(o)}"`;if(typeof i=="string")n(`${s}\r
\r
${i.replace(/\r\n|\r|\n/g,`\r
`)}\r
`);else{let a=i.type===""?"application/octet-stream":i.type;n(`${s}; filename="${ia(i.name)}"\r
Content-Type: ${a}\r
\r
`),r.push(ln.bytes(i)),n(`\r
`)}}return n(`--${e}--\r
`),{bytes:ne(r),type:`multipart/form-data; boundary=${e}`}}function ua(t,e){let r=e.split(";")[0]?.trim().toLowerCase();
if(r==="application/x-www-form-urlencoded"){let i=new Ce;for(let[s,a]of cn(host.decode(t,"utf-8",!1,!1)??""))i.append(s,
a);return i}let n=/;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(e),o=n?.[1]??n?.[2];if(r!=="multipart/form-data"||o===void 0)
throw new TypeError(`"${e}" is no type of a form`);return yl(t,new w(host.encode(`\r
--${o}`)))}function yl(t,e){let r=new Ce,n=ne([new w([13,10]),t]),o=zo(n,e,0);for(;o!==-1;){if(o+=e.length,n[o]===45&&n[o+
1]===45)return r;let i=zo(n,Wo,o);if(i===-1)break;let s=zo(n,e,i+2);if(s===-1)break;let a=host.decode(n.subarray(o,i),"u\
tf-8",!1,!0)??"";gl(r,a,n.subarray(i+Wo.length,Math.max(s,i+Wo.length))),o=s}throw new TypeError("The multipart body doe\
s not end with its boundary")}var Wo=new w([13,10,13,10]);function gl(t,e,r){let n=/^content-disposition:\s*form-data\b(.*)$/im.
exec(e)?.[1]??"",o=sa(/;\s*name="([^"]*)"/i.exec(n)?.[1]);if(o===void 0)throw new TypeError("A part of the multipart bod\
y has no name");let i=sa(/;\s*filename="([^"]*)"/i.exec(n)?.[1]);if(i===void 0)t.append(o,host.decode(r,"utf-8",!1,!1)??
"");else{let s=/^content-type:\s*(.*?)\s*$/im.exec(e)?.[1]??"text/plain";t.append(o,new et([r],i,{type:s}))}}function sa(t){
return t?.replace(/%0D|%0A|%22/gi,e=>decodeURIComponent(e))}function zo(t,e,r){let[n=0]=e;for(let o=t.indexOf(n,r);o!==-1;o=
t.indexOf(n,o+1)){let i=1;for(;i<e.length&&t[o+i]===e[i];)i+=1;if(i===e.length)return o}return-1}U();function dn(t){if(typeof t=="string")return{source:t,type:"text/plain;charset=UTF-8"};if(t==null)return{source:null,type:void 0};
if(un(t)){if(t.locked)throw new x("The stream is locked");return{source:t,type:void 0}}if(He(t)||t instanceof ArrayBuffer)
return{source:K(t),type:void 0};if(t instanceof oe)return{source:ln.bytes(t),type:t.type===""?void 0:t.type};if(t instanceof
Te)return{source:t.toString(),type:"application/x-www-form-urlencoded;charset=UTF-8"};if(t instanceof Ce){let{bytes:e,type:r}=aa(
t);return{source:K(e),type:r}}return{source:String(t),type:"text/plain;charset=UTF-8"}}var Et=class{#e=null;#t;#r=!1;static init(e,r){
e.#e=r}static take(e){if(e.#e===null)return null;if(e.bodyUsed||e.#t?.locked===!0)throw new x("The body has already been\
 used");return e.#r=!0,e.#t??e.#e}static split(e){let r=e.#e;if(r===null)return null;if(e.bodyUsed||e.#t?.locked===!0)throw new x(
"The body has already been used");if(typeof r=="string"||r instanceof w)return r;let[n,o]=e.body.tee();return e.#e=n,e.#t=
n,o}get body(){let e=this.#e;return e===null?null:(this.#t===void 0&&(un(e)?this.#t=e:typeof e=="string"?this.#t=fe().fromBytes(
new w(host.encode(e))):e instanceof w?this.#t=fe().fromBytes(e.slice()):this.#t=fe().fromPull(e)),this.#t)}get bodyUsed(){
return this.#r||this.#t!==void 0&&fe().isDisturbed(this.#t)}async#n(){let e=N.take(this);return e===null?"":typeof e=="s\
tring"||e instanceof w?e:bl(e)}async#o(){let e=await this.#n();return typeof e=="string"?new w(host.encode(e)):e.slice()}async text(){
let e=await this.#n();return typeof e=="string"?e.toWellFormed().replace(/^\uFEFF/,""):host.decode(e,"utf-8",!1,!1)??""}async json(){
return j(await this.text())}async arrayBuffer(){return(await this.#o()).buffer}async bytes(){return this.#o()}async blob(){
return new oe([await this.#o()],{type:this.headers.get("content-type")??""})}async formData(){return ua(await this.#o(),
this.headers.get("content-type")??"")}},N=H(Et,"init","take","split");async function bl(t){let e=[],r=wr(t);for(;;){let n=await r.
pull();if(n===void 0)return ne(e);e.push(n)}}function wr(t){if(!un(t))return t;let e=t.getReader();return{async pull(){let{
done:r,value:n}=await e.read();if(!r){if(!(n instanceof w)){let o=new x("A body's stream must give Uint8Arrays");throw await e.
cancel(o),o}return n}},cancel(){e.cancel().catch(()=>{})}}}ie();U();var wl=/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/,_l=/[\0\r\n]|[^\0-\xFF]/,Sl=/^[\t\n\r ]+|[\t\n\r ]+$/g,la=Object.assign(
Object.create(null),{"content-type":"content-type","Content-Type":"content-type","content-length":"content-length","cach\
e-control":"cache-control",location:"location","set-cookie":"set-cookie"});function Vt(t){let e=typeof t=="string"?t:String(
t),r=la[e];if(r!==void 0)return r;if(!wl.test(e))throw new x(`Header name must be a valid HTTP token ["${e}"]`);return la[e]=
e.toLowerCase()}var vl=Object.assign(Object.create(null),{"application/json":!0,"application/json; charset=utf-8":!0,"te\
xt/html":!0,"text/html; charset=UTF-8":!0,"text/html; charset=utf-8":!0,"text/plain":!0,"text/plain; charset=utf-8":!0,"\
text/plain; charset=UTF-8":!0,"text/plain;charset=UTF-8":!0});function Ho(t,e){let r=typeof e=="string"?e:String(e);if(vl[r]===
!0)return r;if((r.charCodeAt(0)<=32||r.charCodeAt(r.length-1)<=32)&&(r=r.replace(Sl,"")),_l.test(r))throw new x(`Invalid\
 value of the header "${t}"`);return r}var D=class t{#e=[];#t=!1;constructor(e){if(e!=null){if(typeof e!="object")throw new x(
"Headers are made of an object or a list of pairs");if(#e in e)this.#e=e.#e.slice();else if(typeof e[Symbol.iterator]=="\
function")for(let r of e){let n=[...r];if(n.length!==2)throw new x("Each header must be a [name, value] pair");this.append(
n[0],n[1])}else{let r=Object.keys(e);for(let n=0;n<r.length;n+=1){let o=r[n],i=Vt(o);this.#e.push(i,Ho(i,e[o]))}}}}static parse(e){
let r=new t,n=r.#e,o=0;for(let i=e.indexOf(`\r
`);i!==-1;i=e.indexOf(`\r
`,o)){let s=e.indexOf(": ",o);s!==-1&&s<i&&n.push(e.slice(o,s).toLowerCase(),e.slice(s+2,i)),o=i+2}return r.#t=!0,r}static freeze(e){
return e.#t=!0,e}static toLines(e){let r=e.#e,n="";for(let o=0;o<r.length;o+=2)n+=`${r[o]}: ${r[o+1]}
`;return n}#r(){if(this.#t)throw new x("These headers cannot be changed")}append(e,r){let n=Vt(e),o=Ho(n,r);this.#r(),this.#e.
push(n,o)}delete(e){let r=Vt(e);this.#r();let n=this.#e;if(n.includes(r)){this.#e=[];for(let o=0;o<n.length;o+=2)n[o]!==
r&&this.#e.push(n[o],n[o+1])}}get(e){let r=Vt(e),n=this.#e,o=null;for(let i=0;i<n.length;i+=2)n[i]===r&&(o=o===null?n[i+
1]:`${o}, ${n[i+1]}`);return o}getSetCookie(){return this.#e.filter((e,r)=>r%2===1&&this.#e[r-1]==="set-cookie")}has(e){
let r=Vt(e);for(let n=0;n<this.#e.length;n+=2)if(this.#e[n]===r)return!0;return!1}set(e,r){let n=Vt(e),o=Ho(n,r);this.#r();
let i=this.#e;for(let s=0;s<i.length;s+=2){if(i[s]!==n)continue;let a=i.slice(s+2);i.length=s,i.push(n,o);for(let u=0;u<
a.length;u+=2)a[u]!==n&&i.push(a[u],a[u+1]);return}i.push(n,o)}#n(){return[...new Set(this.#e.filter((r,n)=>n%2===0))].toSorted().
flatMap(r=>r==="set-cookie"?this.getSetCookie().map(n=>[r,n]):[[r,this.get(r)??""]])}forEach(e,r){for(let[n,o]of this.entries())
e.call(r,o,n,this)}*entries(){yield*this.#n()}*keys(){for(let[e]of this.#n())yield e}*values(){for(let[,e]of this.#n())yield e}get[Symbol.
toStringTag](){return"Headers"}static{M(this,e=>Object.fromEntries(e.#n()))}},Ie=H(D,"parse","freeze","toLines");Object.
defineProperty(D.prototype,Symbol.iterator,{value:D.prototype.entries,writable:!0,configurable:!0});ie();U();ie();U();function hn(t,e){let r=e===void 0?host.url(String(t)):host.url(String(t),String(e));return r===void 0?void 0:j(r)}function pn(t){
let e=hn(t,void 0);if(e===void 0)throw new x(`Invalid URL: ${String(t)}`);return e.href}var Ne=class t{#e;#t;constructor(e,r){
let n=hn(e,r);if(n===void 0){let o=new x("Invalid URL");throw Object.assign(o,{code:"ERR_INVALID_URL",input:String(e)}),
o}this.#e=n}static canParse(e,r){return hn(e,r)!==void 0}static parse(e,r){return t.canParse(e,r)?new t(e,r):null}#r(e,r){
this.#e=j(host.setUrl(this.#e.href,e,String(r))),this.#t!==void 0&&(e==="search"||e==="href")&&fn.replace(this.#t,this.#e.
search)}get href(){return this.#e.href}set href(e){let r=hn(e,void 0);if(r===void 0)throw new x("Invalid URL");this.#e=r,
this.#t!==void 0&&fn.replace(this.#t,r.search)}get origin(){return this.#e.origin}get protocol(){return this.#e.protocol}set protocol(e){
this.#r("protocol",e)}get username(){return this.#e.username}set username(e){this.#r("username",e)}get password(){return this.#e.
password}set password(e){this.#r("password",e)}get host(){return this.#e.host}set host(e){this.#r("host",e)}get hostname(){
return this.#e.hostname}set hostname(e){this.#r("hostname",e)}get port(){return this.#e.port}set port(e){this.#r("port",
e)}get pathname(){return this.#e.pathname}set pathname(e){this.#r("pathname",e)}get search(){return this.#e.search}set search(e){
this.#r("search",e)}get hash(){return this.#e.hash}set hash(e){this.#r("hash",e)}get searchParams(){return this.#t===void 0&&
(this.#t=new Te(e=>{this.#e=j(host.setUrl(this.#e.href,"search",e))}),fn.replace(this.#t,this.#e.search)),this.#t}toString(){
return this.#e.href}toJSON(){return this.#e.href}get[Symbol.toStringTag](){return"URL"}static{M(this,e=>({...e.#e}))}};var mn=Symbol("made"),_r=class t extends Et{#e=200;#t="";#r;#n="";#o=!1;#i="default";constructor(e,r={}){if(super(),e===
mn){this.#r=new D;return}let{status:n,statusText:o,headers:i}=r??{};if(n!==void 0&&(this.#e=kl(n)),o!==void 0&&(this.#t=
xl(o)),this.#r=new D(i),e==null)return;if(El(this.#e))throw new x(`Response with status ${this.#e} cannot have a body`);
if(typeof e=="string"){N.init(this,e),this.#r.has("content-type")||this.#r.append("content-type","text/plain;charset=UTF\
-8");return}let{source:s,type:a}=dn(e);N.init(this,s),a!==void 0&&!this.#r.has("content-type")&&this.#r.append("content-\
type",a)}static isOne(e){return typeof e=="object"&&e!==null&&#e in e}static of({status:e,statusText:r,headers:n,url:o,redirected:i,
source:s,type:a="basic"}){let u=new t(mn);return u.#e=e,u.#t=r,u.#r=Ie.freeze(n),u.#n=o,u.#o=i,u.#i=a,N.init(u,s),u}static json(e,r={}){
let n=Ve(e);if(n===void 0)throw new x("The data is not JSON serializable");let o=new D(r.headers);return o.has("content-\
type")||o.append("content-type","application/json"),new t(n,{...r,headers:o})}static redirect(e,r=302){let n=pn(e);if(![
301,302,303,307,308].includes(r))throw new RangeError(`Invalid status code ${r}`);let o=new t(null,{status:r,headers:{location:n}});
return Ie.freeze(o.#r),o}static error(){let e=new t(mn);return e.#e=0,e.#i="error",Ie.freeze(e.#r),e}get status(){return this.#e}get ok(){
return this.#e>=200&&this.#e<=299}get statusText(){return this.#t}get headers(){return this.#r}get url(){return this.#n}get redirected(){
return this.#o}get type(){return this.#i}clone(){let e=new t(mn);return e.#e=this.#e,e.#t=this.#t,e.#r=new D(this.#r),e.#n=
this.#n,e.#o=this.#o,e.#i=this.#i,N.init(e,N.split(this)),e}get[Symbol.toStringTag](){return"Response"}static{M(this,e=>{
let{status:r,statusText:n,headers:o,url:i,redirected:s,type:a,ok:u}=e;return{status:r,statusText:n,headers:o,ok:u,redirected:s,
type:a,url:i}})}},kt=H(_r,"isOne","of");function El(t){return t===204||t===205||t===304}function kl(t){let e=Math.trunc(
Number(t));if(!(e>=200&&e<=599))throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');return e}
function xl(t){let e=String(t);if(!/^[\t\x20-\x7E\x80-\xFF]*$/.test(e))throw new x("Invalid statusText");return e}U();var xt={waiting:Object.create(null),onError:t=>host.fail(G(t))};function yn(t){xt.onError=t}function Vo(t){xt.onError(
t)}function J(t,e,...r){let n=host.start(e,...r);return xt.waiting[n]=t,n}function gn(t){xt.waiting[t]!==void 0&&(delete xt.
waiting[t],host.cancel(t))}function de(t,...e){return new Ke((r,n)=>{J((i,s)=>{i?r(s):n(At(s))},t,...e)})}function ca(){
let t=host.take();if(t===void 0)return!1;let e=host.takenOk(),r=host.takenValue(),n=xt.waiting[t];if(n===void 0)return!0;
delete xt.waiting[t];try{n(e,r)}catch(o){Vo(o)}return!0}function At(t){let{name:e,message:r}=j(t);if(e==="TypeError")return new TypeError(
r);if(e==="AbortError"||e==="TimeoutError"||!e.endsWith("Error"))return new DOMException(r,e);let n=new Br(r);return e!==
"Error"&&(n.name=e),n}U();var fa,tt=class t{static{fa=e=>e.#e}static NONE=0;static CAPTURING_PHASE=1;static AT_TARGET=2;static BUBBLING_PHASE=3;#e={
target:null,current:null,stopped:!1,prevented:!1,dispatched:!1};type;bubbles;cancelable;composed;isTrusted=!1;timeStamp=host.
monotonicMs();constructor(e,r={}){if(arguments.length===0)throw new TypeError("An event needs a type");this.type=String(
e),this.bubbles=!!r.bubbles,this.cancelable=!!r.cancelable,this.composed=!!r.composed}get target(){return this.#e.target}get srcElement(){
return this.#e.target}get currentTarget(){return this.#e.current}get eventPhase(){return this.#e.current===null?t.NONE:t.
AT_TARGET}get defaultPrevented(){return this.#e.prevented}get returnValue(){return!this.#e.prevented}composedPath(){let{
current:e}=this.#e;return e===null?[]:[e]}preventDefault(){this.cancelable&&(this.#e.prevented=!0)}stopPropagation(){}stopImmediatePropagation(){
this.#e.stopped=!0}},bn=class extends tt{detail;constructor(e,r={}){super(e,r),this.detail=r.detail??null}},Kt=class{#e=[];addEventListener(e,r,n){
if(r==null)return;let{once:o,signal:i,capture:s}=typeof n=="object"?n:{capture:n};if(i?.aborted===!0)return;let a=String(
e),u=!!s,l=f=>f.type===a&&f.callback===r&&f.capture===u;this.#e.some(l)||(this.#e.push({type:a,callback:r,capture:u,once:!!o,
removed:!1}),i?.addEventListener("abort",()=>this.removeEventListener(a,r,u),{once:!0}))}removeEventListener(e,r,n){let o=!!(typeof n==
"object"?n.capture:n);this.#e=this.#e.filter(i=>{let s=i.type===String(e)&&i.callback===r&&i.capture===o;return s&&(i.removed=
!0),!s})}dispatchEvent(e){if(!(e instanceof tt))throw new TypeError("Only an Event can be dispatched");let r=fa(e);if(r.
current!==null)throw new DOMException("The event is already being dispatched","InvalidStateError");Object.assign(r,{target:this,
current:this,stopped:!1});for(let n of this.#e.filter(({type:o})=>o===e.type)){if(n.removed||r.stopped)continue;let{callback:o}=n;
n.once&&this.removeEventListener(n.type,o,n.capture);try{typeof o=="function"?o.call(this,e):o.handleEvent(e)}catch(i){Vo(
i)}}return r.current=null,!r.prevented}};var Sr=Symbol("abort"),rt=class t extends Kt{#e=!1;#t;#r=[];#n=null;constructor(e){if(super(),e!==Sr)throw new TypeError(
"Illegal constructor")}static abort(e){let r=new t(Sr);return Tt.fire(r,e),r}static timeout(e){let r=new t(Sr);return J(
()=>Tt.fire(r,new DOMException("The operation timed out.","TimeoutError")),"sleep",e),r}static any(e){let r=[...e],n=r.find(
i=>i.aborted);if(n!==void 0)return t.abort(n.reason);let o=new t(Sr);for(let i of r)Tt.follow(i,s=>Tt.fire(o,s));return o}static follow(e,r){
return e.#r.push(r),()=>{e.#r=e.#r.filter(n=>n!==r)}}static fire(e,r){if(e.#e)return;e.#e=!0,e.#t=r===void 0?new DOMException(
"This operation was aborted","AbortError"):r;let n=e.#r;e.#r=[];for(let o of n)o(e.#t);e.dispatchEvent(new tt("abort"))}get aborted(){
return this.#e}get reason(){return this.#t}get onabort(){return this.#n}set onabort(e){this.#n!==null&&this.removeEventListener(
"abort",this.#n),this.#n=typeof e=="function"?e:null,this.addEventListener("abort",this.#n)}throwIfAborted(){if(this.#e)
throw this.#t}get[Symbol.toStringTag](){return"AbortSignal"}},Tt=H(rt,"follow","fire"),Gt=class{#e=new rt(Sr);get signal(){
return this.#e}abort(e){Tt.fire(this.#e,e)}get[Symbol.toStringTag](){return"AbortController"}};ie();U();var Ko=Symbol("arriving"),Al=65536,Tl=/^(?:connect|trace|track)$/i,Rl=/^(?:delete|get|head|options|post|put)$/i,Rt=class t extends Et{#e;#t;#r;#n;#o="\
follow";constructor(e,r={}){if(super(),e===Ko)return;let n=typeof e=="object"&&e!==null&&#e in e?e:void 0;this.#t=n===void 0?
pn(e):n.url,this.#e=r.method===void 0?n?.method??"GET":Pl(r.method),this.#r=new D(r.headers??n?.headers);let o=r.signal===
void 0?n?.signal:r.signal;o instanceof rt&&(this.#n=o),this.#o=r.redirect??n?.redirect??"follow";let i=r.body!==void 0&&
r.body!==null;if(!(!i&&n===void 0)){if(i&&(this.#e==="GET"||this.#e==="HEAD"))throw new x("Request with GET/HEAD method \
cannot have body");if(i){let{source:s,type:a}=dn(r.body);N.init(this,s),a!==void 0&&!this.#r.has("content-type")&&this.#r.
append("content-type",a)}else n!==void 0&&r.body===void 0&&N.init(this,N.take(n))}}static arriving(){return new t(Ko)}static arrive(e){
host.hasBody()&&N.init(e,{async pull(){let r=await de("body",Al);return r===void 0?void 0:new w(r)},cancel:()=>{}})}get method(){
return this.#e??=host.request("method")}get url(){return this.#t??=Bl()}get headers(){return this.#r??=Ie.parse(host.request(
"headers"))}get signal(){return this.#n??=new Gt().signal}get redirect(){return this.#o}get cache(){return"default"}get credentials(){
return"same-origin"}get destination(){return""}get duplex(){return"half"}get integrity(){return""}get keepalive(){return!1}get mode(){
return"cors"}get referrer(){return"about:client"}get referrerPolicy(){return""}clone(){let e=new t(Ko);return e.#e=this.
method,e.#t=this.url,e.#r=new D(this.headers),e.#n=this.#n,e.#o=this.#o,N.init(e,N.split(this)),e}get[Symbol.toStringTag](){
return"Request"}static{M(this,e=>({method:e.method,url:e.url,headers:e.headers}))}},Go=H(Rt,"arriving","arrive");function Bl(){
let t=host.request("path"),e=host.request("query");return`${`${host.request("scheme")||"http"}://${host.request("host")||
"localhost"}`}${t.startsWith("/")?"":"/"}${t}${e===""?"":`?${e}`}`}function Pl(t){let e=String(t);if(!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.
test(e)||Tl.test(e))throw new x(`'${e}' is not a valid HTTP method.`);return Rl.test(e)?e.toUpperCase():e}var ee={settled:!1,begun:!1,sending:!1,waiting:0};function Yo(t,e,r){let n=Go.arriving(),o={...r.env},i={waitUntil(s){ee.
waiting+=1,Ge(ir(s),pa,Ol)},passThroughOnException(){},props:{}};return()=>{yn(wn),Go.arrive(n);try{let s=st(e,t,[n,o,i]);
kt.isOne(s)?vr(s):typeof s=="object"&&s!==null&&Tr(s)===Rr?Ge(s,vr,wn):Ge(ir(s),vr,wn)}catch(s){wn(s)}}}function vr(t){if(!ee.
settled){ee.settled=!0;try{if(!kt.isOne(t))throw new x(`fetch must return a Response, found ${t===null?"null":typeof t}`);
if(t.status===0)throw new x("Response.error() cannot be sent");let e=Ie.toLines(t.headers),r=N.take(t);if(r===null||typeof r==
"string"||r instanceof w){ee.waiting===0?(Ye(),host.respond(t.status,t.statusText,e,r??void 0)):(host.respondHead(t.status,
t.statusText,e),da(r===null?void 0:typeof r=="string"?new w(host.encode(r)):r));return}host.respondHead(t.status,t.statusText,
e),da(r)}catch(e){host.fail(G(e))}}}function da(t){ee.begun=!0,ee.sending=!0,Ge(Cl(t),Il,e=>host.fail(G(e)))}async function Cl(t){
if(t===void 0)return;if(t instanceof w){await de("write",t);return}let e=wr(t);if(host.request("method")==="HEAD"){e.cancel();
return}for(;;){let r=await e.pull();if(r===void 0)return;if(r.length>0&&await de("write",r)===!1){e.cancel();return}}}function Il(){
ee.sending=!1,ee.waiting>0&&host.finish(),ha()}function ha(){!ee.begun||ee.sending||ee.waiting>0||(Ye(),host.end())}function pa(){
ee.waiting-=1,ha()}function Ol(t){host.log(1,`ctx.waitUntil: ${G(t)}`),pa()}function wn(t){ee.settled?host.log(1,`after \
the response: ${G(t)}`):(ee.settled=!0,host.fail(G(t)))}function ma(t){if(typeof t!="object"||t===null){Ye(),host.respond(200,"","",void 0);return}if(t instanceof Br)throw t;if(kt.
isOne(t)){vr(t);return}let{statusCode:e,headers:r,body:n,isBase64Encoded:o}=t,i=typeof e=="number"?e:200;if(!(i>=200&&i<=
599)||i%1!==0)throw new x(`statusCode must be a whole number from 200 to 599, found ${i}`);let s=typeof n=="object"&&n!==
null&&!He(n)&&!(n instanceof Pr),a="",u=!s;if(typeof r=="object"&&r!==null){let l=Si(r);for(let f=0;f<l.length;f+=1){let c=l[f],
h=r[c];if(!u&&c.length===12&&c.toLowerCase()==="content-type"&&(u=!0),typeof h=="string")a+=Jo(c,h);else if(vi(h))for(let p=0;p<
h.length;p+=1)a+=Jo(c,or(h[p]));else a+=Jo(c,or(h))}}u||(a+=`content-type: application/json
`),Ye(),host.respond(i,"",a,s?Ve(n):Fl(n,o))}function Fl(t,e){return typeof t=="string"?e===!0?ki(t):t:typeof t=="object"&&
t!==null?t:void 0}var Ll=Object.assign(Object.create(null),{"content-type":!0,"Content-Type":!0,"cache-control":!0,"Cach\
e-Control":!0,"set-cookie":!0,"Set-Cookie":!0,location:!0,Location:!0});function Jo(t,e){if(Ll[t]===void 0&&(t===""||t.includes(
":")||t.includes(`
`)))throw new x(`${Ve(t)} is no name of a header`);if(e.includes(`
`))throw new x(`the header ${t} has a line break in its value`);return t+": "+e+`
`}U();var _n={text:"",isBase64Encoded:!1},Qo={__proto__:null,value:void 0,writable:!0,enumerable:!0,configurable:!0};function Yt(t,e,r){
Qo.value=r,Ln(t,e,Qo),Qo.value=void 0}function he(t,e,r){let n=!1,o;Ln(t,e,{get(){return n||(o=r(),n=!0,Yt(t,e,o)),o},set(i){
Yt(t,e,i)},enumerable:!0,configurable:!0})}function ga({parameters:t}){let e={};return he(e,"httpMethod",()=>host.request(
"method")),he(e,"path",()=>host.request("path")),he(e,"rawPath",()=>host.request("path")),he(e,"headers",ql),he(e,"query",
()=>host.request("query")),he(e,"rawQueryString",()=>host.request("query")),he(e,"queryStringParameters",()=>jl(host.request(
"query"))),t.length>0&&he(e,"pathParameters",()=>Ml(t)),he(e,"requestContext",()=>({requestId:host.request("id"),http:{method:host.
request("method"),path:host.request("path")}})),he(e,"body",Ul),he(e,"isBase64Encoded",()=>_n.isBase64Encoded),e}function ba(t){
let e={functionName:t.name,functionVersion:"$LATEST",memoryLimitInMB:t.memoryMb,logGroupName:`/serverless-wasm/${t.name}`,
logStreamName:"$LATEST",callbackWaitsForEmptyEventLoop:!1,getRemainingTimeInMillis:()=>{let r=host.remainingMs();return r>
0?Math.floor(r):0}};return he(e,"awsRequestId",()=>host.request("id")),e}function wa(t){let e=host.decode(t,"utf-8",!0,!0);
_n.isBase64Encoded=e===void 0,_n.text=e??xi(t)}function Ul(){let{text:t,isBase64Encoded:e}=_n;if(e||!/^[\t\n\r ]*[[{]/.test(
t))return t;try{return j(t)}catch{return t}}function ql(){let t={},e=Object.create(null);for(let r of host.request("head\
ers").split(`\r
`)){let n=r.indexOf(": ");if(n===-1)continue;let o=r.slice(0,n),i=o.toLowerCase(),s=e[i],a=$l(r.slice(n+2));s===void 0?(e[i]=
o,Yt(t,o,a)):Yt(t,s,`${t[s]}${i==="cookie"?"; ":", "}${a}`)}return t}function $l(t){if(/^[\0-\x7F]*$/.test(t))return t;let e=K(
new Uint8Array(t.length));for(let r=0;r<t.length;r+=1)e[r]=t.charCodeAt(r);return host.decode(e,"utf-8",!0,!0)??t}function jl(t){
if(t==="")return;let e={};for(let r of t.split("&")){if(r==="")continue;let n=r.indexOf("="),o=ya(n===-1?r:r.slice(0,n)),
i=n===-1?"":ya(r.slice(n+1));Yt(e,o,Object.hasOwn(e,o)?`${e[o]},${i}`:i)}return e}function ya(t){let e=t.replaceAll("+",
" ");if(!e.includes("%"))return e;try{return decodeURIComponent(e)}catch{return e}}function Ml(t){let e={};for(let r of t){
let n=host.param(r);n!==void 0&&Yt(e,r,n)}return e}U();var _a=1024*1024;function Zo(t,e){let r=ga(e),n=ba(e),o=!1,i=!1,s,a=m=>{if(o){host.log(1,`after the response: ${G(m)}`);
return}o=!0,host.fail(G(m))},u=m=>{o||(o=!0,Xo(m))},l=m=>{try{let g=Sa(m);g===void 0?Xo(m):Ge(g,Xo,va)}catch(g){host.fail(
G(g))}},f=m=>{o||(o=!0,i?s=m:l(m))},c=()=>{i=!0;try{let m=t(r,n,f);if(i=!1,o){l(s);return}if(m===void 0)return;let g=Sa(
m);g===void 0?u(m):Ge(g,u,a)}catch(m){i=!1;let g=o;a(m),g&&l(s)}},h=[],p=(m,g)=>{m?g===void 0?(wa(ne(h)),c()):(h.push(new Uint8Array(
g)),J(p,"body",_a)):a(At(g))};return()=>{yn(a),host.hasBody()?J(p,"body",_a):c()}}function Xo(t){try{ma(t)}catch(e){va(e)}}
function va(t){host.fail(G(t))}function Sa(t){if(!(typeof t!="object"&&typeof t!="function"||t===null))return Tr(t)===Rr?
t:typeof t.then=="function"?ir(t):void 0}function Ea(t,e){let r=e.function,n=Er(t,"default");for(let o of[t,n]){let i=Er(o,r);if(typeof i=="function")return Zo(Nl(
o,i),e);let s=Er(i,"fetch");if(typeof s=="function")return Yo(i,s,e)}for(let o of[n,t]){let i=Er(o,"fetch");if(typeof i==
"function")return Yo(o,i,e);if(typeof o=="function")return Zo(o,e)}throw new TypeError(`the module exports no function "${r}\
", and no default with a method "fetch"; it exports ${Dl(t)}`)}function Nl(t,e){return Object.getPrototypeOf(t)===Object.
prototype?e:Function.prototype.bind.call(e,t)}function Er(t,e){if(!(typeof t!="object"&&typeof t!="function"||t===null))
return t[e]}function Dl(t){if(typeof t!="object"||t===null)return`a ${typeof t}`;let e=Object.keys(t).filter(r=>r!=="__e\
sModule");return e.length===0?"nothing":e.map(r=>`${r} (${typeof Er(t,r)})`).join(", ")}U();var Wl={EvalError,RangeError,ReferenceError,SyntaxError,TypeError,URIError};function ka(t,e){if(arguments.length===0)
throw new TypeError("structuredClone needs a value");let r=new Map,n=[...e?.transfer??[]];for(let i of n)if(!(i instanceof
ArrayBuffer))throw Sn("A value that is no ArrayBuffer");let o=Bt(t,r);for(let i of n)i.transfer();return o}function Sn(t){
return new DOMException(`${t} could not be cloned.`,"DataCloneError")}function Bt(t,e){if(typeof t=="symbol")throw Sn(String(
t));if(typeof t=="function")throw Sn(Function.prototype.toString.call(t).slice(0,80));if(typeof t!="object"||t===null)return t;
if(e.has(t))return e.get(t);let r=Hl(t,e);if(e.set(t,r),t instanceof Map)for(let[n,o]of t)r.set(Bt(n,e),Bt(o,e));else if(t instanceof
Set)for(let n of t)r.add(Bt(n,e));else if(t instanceof Error)"cause"in t&&ei(r,"cause",Bt(t.cause,e),!1);else if(Array.isArray(
t)||zl(r))for(let n of Object.keys(t))ei(r,n,Bt(t[n],e),!0);return r}function zl(t){return Object.getPrototypeOf(t)===Object.
prototype}function ei(t,e,r,n){Object.defineProperty(t,e,{value:r,enumerable:n,writable:!0,configurable:!0})}function Hl(t,e){
if(Array.isArray(t)){let n=[];return n.length=t.length,n}if(t instanceof Date)return new Date(t.getTime());if(t instanceof
RegExp)return new RegExp(t.source,t.flags);if(t instanceof Map)return new Map;if(t instanceof Set)return new Set;if(t instanceof
ArrayBuffer)return K(t).buffer;if(ArrayBuffer.isView(t)){let n=Bt(t.buffer,e),o=t instanceof DataView?t.byteLength:t.length,
i=t instanceof DataView?"DataView":t[Symbol.toStringTag];return new globalThis[i](n,t.byteOffset,o)}if(t instanceof Error){
let n=new(Wl[t.name]??Error)(t.message);return ei(n,"stack",t.stack,!1),n}if(t instanceof Number||t instanceof String||t instanceof
Boolean||t instanceof BigInt)return Object(t.valueOf());if(t instanceof oe)return t;let r=[Promise,WeakMap,WeakSet,WeakRef].
find(n=>t instanceof n);if(r!==void 0)throw Sn(`#<${r.name}>`);return{}}Cr();ie();var ti=1,Vl=2,De=3,Kl=4,vn=new Map,ri=new Map,kr=[];function te(t,e){let r=qn(e);kr.length===0?host.log(t,r):host.
log(t,`${kr.join("")}${r.replaceAll(`
`,`
${kr.join("")}`)}`)}function xa(t){let e=ri.get(t);return e===void 0?void 0:`${t}: ${(host.monotonicMs()-e).toFixed(3)}m\
s`}var ni={log:(...t)=>te(De,t),info:(...t)=>te(De,t),warn:(...t)=>te(Vl,t),error:(...t)=>te(ti,t),debug:(...t)=>te(Kl,t),
trace(...t){let e=new Error(qn(t));e.name="Trace",te(ti,[at(e)])},assert(t,...e){t||(typeof e[0]=="string"?e[0]=`Asserti\
on failed: ${e[0]}`:e.unshift("Assertion failed"),te(ti,e))},dir:t=>te(De,[ge(t)]),dirxml:(...t)=>te(De,t),table:t=>te(De,
[ge(t,3)]),count(t="default"){let e=String(t);vn.set(e,(vn.get(e)??0)+1),te(De,[`${e}: ${vn.get(e)}`])},countReset:(t="d\
efault")=>{vn.delete(String(t))},time:(t="default")=>{ri.set(String(t),host.monotonicMs())},timeLog(t="default",...e){let r=xa(
String(t));r!==void 0&&te(De,[r,...e])},timeEnd(t="default"){let e=xa(String(t));ri.delete(String(t)),e!==void 0&&te(De,
[e])},group(...t){t.length>0&&te(De,t),kr.push("  ")},groupCollapsed:(...t)=>ni.group?.(...t),groupEnd:()=>{kr.pop()},clear:()=>{}};ie();var oi=Symbol("made"),We=class t{#e;#t;constructor(e,r,n){if(e!==oi)throw new TypeError("Illegal constructor");this.#e=
r,this.#t=n}static of(e,r){return new t(oi,e,r)}static data(e){return e.#e}static using(e,r){return new t(oi,{...e.#e,usages:[
r]},!1)}get type(){return this.#e.type}get extractable(){return this.#t}get algorithm(){return this.#e.algorithm}get usages(){
return[...this.#e.usages]}get[Symbol.toStringTag](){return"CryptoKey"}static{M(this,e=>{let{type:r,extractable:n,algorithm:o,
usages:i}=e;return{type:r,extractable:n,algorithm:o,usages:i}})}},nt=H(We,"of","data","using");U();async function pe(t,e){let r=[],n=i=>typeof i!="object"||i===null?i:He(i)||i instanceof Pr?{$:r.push(K(i))-1}:i instanceof
We?nt.data(i):Array.isArray(i)?i.map(n):Object.fromEntries(Object.entries(i).map(([s,a])=>[s,n(a)])),o=Ve(n(e));return de(
"subtle",t,o,...r)}function me(t){return typeof t=="string"?{name:t}:{...t}}function ot(t,e){if(!(t instanceof We))throw new TypeError(
"The key must be a CryptoKey");if(!t.usages.includes(e))throw new DOMException(`The key cannot be used to ${e}`,"Invalid\
AccessError")}var Jt=class{async digest(e,r){return await pe("digest",{algorithm:me(e),data:r})}async sign(e,r,n){return ot(r,"sign"),
await pe("sign",{algorithm:me(e),key:r,data:n})}async verify(e,r,n,o){return ot(r,"verify"),await pe("verify",{algorithm:me(
e),key:r,signature:n,data:o})===!0}async encrypt(e,r,n){return ot(r,"encrypt"),await pe("encrypt",{algorithm:me(e),key:r,
data:n})}async decrypt(e,r,n){return ot(r,"decrypt"),await pe("decrypt",{algorithm:me(e),key:r,data:n})}async deriveBits(e,r,n=null){
return ot(r,"deriveBits"),await pe("deriveBits",{algorithm:me(e),key:r,length:n})}async deriveKey(e,r,n,o,i){ot(r,"deriv\
eKey");let s=await pe("deriveBits",{algorithm:me(e),key:r,length:Yl(me(n))});return this.importKey("raw",s,n,o,i)}async importKey(e,r,n,o,i){
if(e==="jwk"&&(He(r)||typeof r!="object"||r===null))throw new TypeError("A JWK must be an object");let s=await pe("impor\
tKey",{format:e,data:r,algorithm:me(n),usages:[...i]});return nt.of(j(s),!!o)}async generateKey(e,r,n){let o=await pe("g\
enerateKey",{algorithm:me(e),usages:[...n]}),i=j(o);return"privateKey"in i?{privateKey:nt.of(i.privateKey,!!r),publicKey:nt.
of(i.publicKey,!0)}:nt.of(i,!!r)}async exportKey(e,r){if(!(r instanceof We))throw new TypeError("The key must be a Crypt\
oKey");if(!r.extractable)throw new DOMException("The key is not extractable","InvalidAccessError");let n=await pe("expor\
tKey",{format:e,key:r});return e!=="jwk"?n:{...j(n),key_ops:[...r.usages],ext:!0}}async wrapKey(e,r,n,o){ot(n,"wrapKey");
let i=await this.exportKey(e,r),s=e==="jwk"?new w(host.encode(Ve(i))):i;return await pe("encrypt",{algorithm:me(o),key:nt.
using(n,"encrypt"),data:s})}async unwrapKey(e,r,n,o,i,s,a){ot(n,"unwrapKey");let u=nt.using(n,"decrypt"),l=await pe("dec\
rypt",{algorithm:me(o),key:u,data:r}),f=e==="jwk"?j(host.decode(l,"utf-8",!1,!1)??""):l;return this.importKey(e,f,i,s,a)}get[Symbol.
toStringTag](){return"SubtleCrypto"}},Gl={"SHA-1":512,"SHA-256":512,"SHA-384":1024,"SHA-512":1024};function Yl({name:t,length:e,
hash:r}){let n=String(t).toUpperCase();return n.startsWith("AES-")?Number(e):n!=="HMAC"?null:e!==void 0?Number(e):Gl[String(
typeof r=="object"?r.name:r).toUpperCase()]??null}var Aa=65536,xr=class{#e=new Jt;get subtle(){return this.#e}getRandomValues(e){let r=ArrayBuffer.isView(e)&&!(e instanceof
DataView)?e:void 0;if(r===void 0||r[Symbol.toStringTag].startsWith("Float"))throw new DOMException("The data argument mu\
st be an integer-type TypedArray","TypeMismatchError");if(e.byteLength>Aa)throw new DOMException(`getRandomValues gives \
at most ${Aa} bytes`,"QuotaExceededError");return new Uint8Array(e.buffer,e.byteOffset,e.byteLength).set(new Uint8Array(
host.random(e.byteLength))),e}randomUUID(){let e=new Uint8Array(host.random(16));e[6]=e[6]&15|64,e[8]=e[8]&63|128;let r="";
for(let n=0;n<16;n+=1)(n===4||n===6||n===8||n===10)&&(r+="-"),r+=e[n].toString(16).padStart(2,"0");return r}get[Symbol.toStringTag](){
return"Crypto"}};$o();U();var Ta=20;async function Ra(t,e){let r=new Rt(t,e),{signal:n}=r;n.throwIfAborted();let{method:o,url:i}=r,s=new D(r.headers),
a=await Jl(N.take(r));for(let u=0;;u+=1){let{protocol:l,origin:f}=new Ne(i);if(l!=="http:"&&l!=="https:")throw En(`the s\
cheme ${l} is not supported`);let c=j(await Ql(o,i,s,a,n)),h=new D(c.headers),p=[301,302,303,307,308].includes(c.status)?
h.get("location"):null;if(p===null||r.redirect==="manual")return Xl(c,h,{url:i,redirected:u>0,method:o,signal:n});if(host.
close(c.handle),r.redirect==="error")throw En("there is a redirect");if(u===Ta)throw En(`more than ${Ta} redirects`);if(!Ne.
canParse(p,i))throw En(`the redirect to ${p} is no URL`);let m=new Ne(p,i);if(m.hash===""&&(m.hash=new Ne(i).hash),c.status===
303?o!=="HEAD"&&o!=="GET":c.status<303&&o==="POST"){o="GET",a=void 0;for(let A of["content-encoding","content-language",
"content-location","content-type"])s.delete(A)}if(m.origin!==f)for(let A of["authorization","cookie","host"])s.delete(A);
i=m.href}}function En(t){return new x("fetch failed",{cause:new Error(t)})}async function Jl(t){if(t===null)return;if(typeof t==
"string")return new w(host.encode(t));if(t instanceof w)return t;let e=[],r=wr(t);for(;;){let n=await r.pull();if(n===void 0)
return ne(e);e.push(n)}}function Ql(t,e,r,n,o){return new Ke((i,s)=>{let a=e.indexOf("#"),u=J((f,c)=>{l(),f?i(c):s(new x(
"fetch failed",{cause:At(c)}))},"fetch",t,a===-1?e:e.slice(0,a),Ie.toLines(r),n),l=Tt.follow(o,f=>{gn(u),s(f)})})}function Xl(t,e,{
url:r,redirected:n,method:o,signal:i}){let{handle:s,status:a,statusText:u}=t,l=o==="HEAD"||a===204||a===205||a===304;return l&&
host.close(s),kt.of({status:a,statusText:u,headers:e,url:r,redirected:n,source:l?null:Zl(s,i)})}function Zl(t,e){return{
async pull(){e.throwIfAborted();let r=await de("fetch-read",t);if(e.throwIfAborted(),r!==void 0)return new w(r);host.close(
t)},cancel(){host.close(t)}}}U();function Ba(t,e={}){let{hostname:r,port:n}=typeof t=="string"?ec(t):t;if(!Number.isInteger(Number(n))||Number(n)<1||Number(
n)>65535)throw new TypeError(`connect needs "host:port" or { hostname, port }, found port ${String(n)}`);let o={hostname:String(
r),port:Number(n)},i=()=>{},s=new Ke(p=>{i=p}),a=new Ke((p,m)=>{J((g,A)=>g?p(A):m(At(A)),"connect",o.hostname,o.port,e.tls===
!0)}),u=!1,l=async()=>(u||(u=!0,a.then(p=>host.close(p),()=>{}),i()),s);a.catch(i);let f=a.then(()=>o);f.catch(()=>{});let{
fromPull:c,WritableStream:h}=fe();return{readable:c({async pull(){let p=u?void 0:await de("read",await a);return p===void 0?
void 0:new w(p)},cancel:()=>{}}),writable:new h({async write(p){let m=typeof p=="string"?new w(host.encode(p)):K(p);m.length>
0&&await de("write-to",await a,m)},close:l,abort:l}),opened:f,closed:s,close:l}}function ec(t){let e=/^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/.
exec(t);if(e===null)throw new TypeError(`connect needs "host:port", found "${t}"`);return{hostname:e[1]??e[2]??"",port:Number(
e[3])}}var fu=Object.create(null),yi={buffer:()=>Bn(),events:()=>Ma(),path:()=>Wa(),"serverless-wasm/sockets":()=>({connect:Ba})};
function Bn(){return fu.buffer??=cu()}function du(t){let e=t.startsWith("node:")?t.slice(5):t,r=Object.hasOwn(yi,e)?yi[e]:
void 0;if(r===void 0){let n=Object.keys(yi).join(", ");throw new Error(`Cannot find module "${t}": what can be imported \
without being bundled is ${n}`)}return fu[e]??=r()}var pu={words:void 0};function mu(){pu.words=void 0}function hu(t){let[e=0,r=0,n=0,o=0]=[t[0],t[1],t[2],t[3]],i=Math.imul(
r,5),s=Math.imul(i<<7|i>>>25,9),a=n^e,u=o^r;return t[0]=e^u,t[1]=r^a,t[2]=a^r<<9,t[3]=u<<11|u>>>21,s>>>0}function yu(){let t=pu.
words??=new Uint32Array(host.random(16));return((hu(t)>>>5)*67108864+(hu(t)>>>6))/9007199254740992}var Mc=2**31-1,Pn=Object.create(null);function gu(t){let e=Math.trunc(Number(t));return e>=1&&e<=Mc?e:1}function gi(t){if(typeof t!=
"function")throw new TypeError("The callback must be a function")}function bu(t,e,...r){return gi(t),J(()=>t(...r),"slee\
p",gu(e))}function wu(t,...e){return gi(t),J(()=>t(...e),"sleep",0)}function _u(t,e,...r){gi(t);let n=gu(e),o=0,i=()=>{Pn[o]=
J(i,"sleep",n),t(...r)};return o=J(i,"sleep",n),Pn[o]=o,o}function Cn(t){if(typeof t!="number"&&typeof t!="string")return;
let e=Number(t),r=Pn[e];r!==void 0&&delete Pn[e],gn(r??e)}var Nc=["ByteLengthQueuingStrategy","CountQueuingStrategy","ReadableByteStreamController","ReadableStream","ReadableStre\
amBYOBReader","ReadableStreamBYOBRequest","ReadableStreamDefaultController","ReadableStreamDefaultReader","TextDecoderSt\
ream","TextEncoderStream","TransformStream","TransformStreamDefaultController","WritableStream","WritableStreamDefaultCo\
ntroller","WritableStreamDefaultWriter"];function In(t,e,r){Reflect.defineProperty(t,e,{value:r,writable:!0,enumerable:!1,
configurable:!0})}function Su(t,e){Reflect.defineProperty(globalThis,t,{get(){let r=e();return In(globalThis,t,r),r},set(r){
In(globalThis,t,r)},enumerable:!1,configurable:!0})}function vu(t){let e={AbortController:Gt,AbortSignal:rt,Blob:oe,Crypto:xr,
CryptoKey:We,CustomEvent:bn,Event:tt,EventTarget:Kt,File:et,FormData:Ce,Headers:D,Request:Rt,Response:_r,SubtleCrypto:Jt,
TextDecoder:Ht,TextEncoder:zt,URL:Ne,URLSearchParams:Te,clearImmediate:Cn,clearInterval:Cn,clearTimeout:Cn,console:ni,crypto:new xr,
fetch:Ra,global:globalThis,navigator:{userAgent:"serverless-wasm"},performance:Wc(),process:zc(t),self:globalThis,setImmediate:wu,
setInterval:_u,setTimeout:bu,structuredClone:ka};for(let[r,n]of Object.entries(e))In(globalThis,r,n),typeof n=="function"&&
Reflect.defineProperty(n,"name",{value:r,configurable:!0});for(let r of Nc)Su(r,()=>{let n=fe()[r];return Reflect.defineProperty(
n,"name",{value:r,configurable:!0}),n});Su("Buffer",()=>Bn().Buffer),In(Math,"random",yu),Hc()}var Dc=["ReadableStream",
"WritableStream","TransformStream","coderStream","fetch(","serverless-wasm/sockets"];function Eu(t){t.includes("Buffer")&&
Bn(),(t.includes(".body")&&(t.includes("fetch")||t.includes("Response"))||Dc.some(r=>t.includes(r)))&&fe()}function Wc(){
return{now:()=>host.monotonicMs(),get timeOrigin(){return Date.now()-host.monotonicMs()},toJSON:()=>({timeOrigin:Date.now()-
host.monotonicMs()})}}function zc({env:t}){return{env:{NODE_ENV:"production",...t},argv:[],platform:"wasi",cwd:()=>"/",nextTick:(e,...r)=>{
queueMicrotask(()=>e(...r))}}}function Hc(){let t=Error,e=t.prepareStackTrace;t.prepareStackTrace=(n,o)=>o[0];let r=new Error(
"for its stack").stack;if(t.prepareStackTrace=e,typeof r=="object")for(let n of["getFunction","getThis"])Reflect.deleteProperty(
Object.getPrototypeOf(r),n)}U();var ku=j(host.info());vu(ku);var xu={load(t){let e={exports:{}};t(e,e.exports,du),Eu(st(Ei,t,[])),xu.serve=Ea(e.exports,
ku),mu()},serve(){host.fail("no application is loaded")},deliver(){return Ye(),ca()},rejected:Ci},Vc=xu;return wi(Kc);})();
return runtime.default})
