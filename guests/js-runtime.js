(function(host){"use strict";
"use strict";var runtime=(()=>{var Un=Object.defineProperty;var Cu=Object.getOwnPropertyDescriptor;var Iu=Object.getOwnPropertyNames;var Ou=Object.prototype.hasOwnProperty;var Ot=(t,e,r)=>()=>{if(r)throw r[0];try{return t&&(e=t(t=0)),e}catch(n){throw r=[n],n}};var or=(t,e)=>()=>{try{return e||t((e={exports:{}}).exports,e),e.exports}catch(r){throw e=0,r}},_i=(t,e)=>{for(var r in e)
Un(t,r,{get:e[r],enumerable:!0})},Fu=(t,e,r,n)=>{if(e&&typeof e=="object"||typeof e=="function")for(let o of Iu(e))!Ou.call(
t,o)&&o!==r&&Un(t,o,{get:()=>e[o],enumerable:!(n=Cu(e,o))||n.enumerable});return t};var vi=t=>Fu(Un({},"__esModule",{value:!0}),t);function Ye(t,e,r){Lu(t,e,r)}function sr(t){return new Ge(e=>{e(t)})}function N(t){return He(t)?new w(new w(t.buffer,t.byteOffset,
t.byteLength)):new w(new w(t))}function Ai(t){try{return Si(t)}catch{return Si(t,qu)}}function Ti(t){return ut(Uu,t,[])}
function ne(t){if(t.length===1)return t[0];let e=0;for(let o=0;o<t.length;o+=1)e+=t[o].length;let r=new w(e),n=0;for(let o=0;o<
t.length;o+=1){let i=t[o];r.set(i,n),n+=i.length}return r}var ut,qn,Ei,ki,He,Br,Pr,j,Ke,ir,Cr,Ge,x,w,Ir,Or,Lu,xi,Si,Uu,qu,
U=Ot(()=>{"use strict";ut=Reflect.apply,qn=Reflect.defineProperty,Ei=Object.keys,ki=Array.isArray,He=ArrayBuffer.isView,
Br=Object.getPrototypeOf,Pr=Promise.prototype,j=JSON.parse,Ke=JSON.stringify,ir=String,Cr=Error,Ge=Promise,x=TypeError,w=
Uint8Array,Ir=DataView,Or=ArrayBuffer,Lu=Function.prototype.call.bind(Promise.prototype.then),xi=Function.prototype.toString;
Si=w.fromBase64,Uu=w.prototype.toBase64,qu={__proto__:null,alphabet:"base64url"}});function lt(t){let{stack:e,message:r}=t,n=ir(t.name),o=r===""?n:`${n}: ${r}`,i=typeof e=="string"?e:"";return i.startsWith(
o)?i.trimEnd():i===""?o:`${o}
${i.trimEnd()}`}var Fr=Ot(()=>{"use strict";U()});function M(t,e){Object.defineProperty(t.prototype,Pi,{value(){return e(this)},writable:!0,configurable:!0})}function ye(t,e=2){
try{return ct(t,{maxDepth:e,path:[],circular:[]},!1)}catch{return"[value that throws when it is inspected]"}}function jn(t){
let e=t[0];if(t.length===1)return typeof e=="string"?e:ye(e);let r=0,n="";typeof e=="string"&&(r=1,n=e.includes("%")?e.replace(
/%([sdifjoOc%])/g,(o,i)=>{if(i==="%")return"%";if(r>=t.length)return o;let s=t[r];return r+=1,Mu(i,s)}):e);for(let o=r;o<
t.length;o+=1){let i=t[o];o>0&&(n+=" "),n+=typeof i=="string"?i:ye(i)}return n}function Mu(t,e){if(t==="c")return"";if(t===
"s")return typeof e=="bigint"?`${e}n`:Object.is(e,-0)?"-0":typeof e=="object"&&e!==null?ye(e,0):String(e);if(t==="j")try{
return JSON.stringify(e)}catch{return"[Circular]"}return t==="o"||t==="O"?ye(e,4):typeof e=="symbol"?"NaN":typeof e=="bi\
gint"?`${e}n`:t==="f"?String(Number.parseFloat(String(e))):t==="i"?typeof e=="object"?"NaN":String(Number.parseInt(String(
e),10)):typeof e=="object"?"NaN":String(Number(e))}function ct(t,e,r){switch(typeof t){case"string":return Mn(t.length>Ri?
`${t.slice(0,Ri)}...`:t);case"number":return Object.is(t,-0)?"-0":String(t);case"bigint":return`${t}n`;case"function":case"\
object":return t===null?"null":Nu(t,e,r);default:return String(t)}}function Mn(t){let e=t.includes("'")?t.includes('"')?
t.includes("`")?"'":"`":'"':"'",r=JSON.stringify(t).slice(1,-1).replaceAll('\\"','"');return e==="'"&&(r=r.replaceAll("'",
"\\'")),e+r+e}function Nu(t,e,r){if(e.path.includes(t))return e.circular.includes(t)||e.circular.push(t),`[Circular *${e.
circular.indexOf(t)+1}]`;let n=Lr(t),o=t[Pi];if(typeof o=="function"){let u=ut(o,t,[e.maxDepth-e.path.length,{},ye]);if(typeof u==
"string")return u;if(u!==t){let l=e.path.length>e.maxDepth?"":ct(u,e,r);return l===""?`[${n}]`:`${n} ${l}`}}let i=Du(t);
if(i!==void 0&&Wu(t,i))return i.head;if(e.path.length>e.maxDepth)return Array.isArray(t)?"[Array]":`[${n??"Object: null \
prototype"}]`;e.path.push(t);let s;if(i!==void 0)s=Ft(i.head,"{",ar(t,e,i.skip),"}");else if(Array.isArray(t)){let u=n===
"Array"?"":`${n??"[Array: null prototype]"}(${t.length})`;s=Ft(u,"[",[...Bi(t,e),...ar(t,e,Ci)],"]")}else if(t instanceof
Map){let l=[...t].slice(0,ft).map(([d,c])=>`${ct(d,e,!0)} => ${ct(c,e,!0)}`);s=Ft(`${n}(${t.size})`,"{",[...$n(l,t.size),
...ar(t,e)],"}")}else if(t instanceof Set){let u=[...t].slice(0,ft).map(l=>ct(l,e,!0));s=Ft(`${n}(${t.size})`,"{",[...$n(
u,t.size),...ar(t,e)],"}")}else if(ArrayBuffer.isView(t)&&!(t instanceof DataView)){let u=t;s=Ft(`${n}(${u.length})`,"[",
Bi(u,e),"]")}else if(t instanceof ArrayBuffer)s=`ArrayBuffer { [Uint8Contents]: <${Array.from(new Uint8Array(t,0,Math.min(
50,t.byteLength)),l=>l.toString(16).padStart(2,"0")).join(" ")}>, byteLength: ${t.byteLength} }`;else if(t instanceof Promise)
s="Promise { <...> }";else{let u=t[Symbol.toStringTag],l=typeof u=="string"&&u!==""&&u!==n?` [${u}]`:"",d=n==="Object"&&
l===""?"":`${n??"[Object: null prototype]"}${l}`;s=Ft(d,"{",ar(t,e),"}")}e.path.pop();let a=e.circular.indexOf(t);return a!==
-1&&(s=`<ref *${a+1}> ${s}`),r?s.replaceAll(`
`,`
  `):s}function Du(t){let e=Ci;if(typeof t=="function"){let{name:r}=t,n=Function.prototype.toString.call(t).startsWith("\
class"),o=n?"class":Lr(t)??"Function",i=typeof r=="string"&&r!==""?n?` ${r}`:`: ${r}`:" (anonymous)";return{head:`[${o}${i}\
]`,skip:()=>!1}}if(t instanceof Error){let r=lt(t);return{head:r.includes(`
    at `)?r:`[${r}]`,skip:n=>n==="stack"||n==="message"}}if(t instanceof Date)return{head:Number.isNaN(t.getTime())?"Inv\
alid Date":t.toISOString(),skip:e};if(t instanceof RegExp)return{head:String(t),skip:e};if(t instanceof String)return{head:`\
[String: ${Mn(String(t))}]`,skip:e};if(t instanceof Number||t instanceof Boolean)return{head:`[${Lr(t)}: ${String(t)}]`,
skip:e};if(t instanceof WeakMap||t instanceof WeakSet)return{head:`${Lr(t)} { <items unknown> }`,skip:e}}function Wu(t,{
skip:e}){return!Object.keys(t).some(r=>!e(r))&&!(t instanceof Error&&"cause"in t)}function Ci(t){return/^\d+$/.test(t)}function Lr(t){
for(let e=t;e!==null;e=Object.getPrototypeOf(e)){let n=Object.getOwnPropertyDescriptor(e,"constructor")?.value;if(typeof n==
"function"&&typeof n.name=="string"&&n.name!=="")return n.name}}function Bi(t,e){let r=[],n=0,o=()=>{n>0&&r.push(`<${n} \
empty item${n>1?"s":""}>`),n=0},i=Math.min(t.length,ft);for(let s=0;s<i;s+=1)s in t?(o(),r.push(ct(t[s],e,!0))):n+=1;return o(),
$n(r,t.length)}function $n(t,e){return e>ft&&t.push(`... ${e-ft} more item${e-ft>1?"s":""}`),t}function ar(t,e,r=()=>!1){
let n=[];for(let o of Reflect.ownKeys(t)){if(typeof o=="string"&&r(o))continue;let i=Object.getOwnPropertyDescriptor(t,o),
s=t instanceof Error&&o==="cause";if(i===void 0||i.enumerable!==!0&&!s)continue;if(n.length>=ft)return[...n,"..."];let a=typeof o==
"symbol"?String(o):ju.test(o)?o:Mn(o),u=s?"[cause]":a;n.push(`${u}: ${zu(i,e)}`)}return n}function zu(t,e){return t.get!==
void 0?t.set===void 0?"[Getter]":"[Getter/Setter]":t.set===void 0?ct(t.value,e,!0):"[Setter]"}function Ft(t,e,r,n){let o=t===
""?e:`${t} ${e}`;return r.length===0?o+n:r.reduce((s,a)=>s+a.length+2,o.length)>$u||r.some(s=>s.includes(`
`))?`${o}
  ${r.join(`,
  `)}
${n}`:`${o} ${r.join(", ")} ${n}`}var Pi,ft,Ri,$u,ju,ie=Ot(()=>{"use strict";U();Fr();Pi=Symbol.for("nodejs.util.inspect\
.custom");ft=100,Ri=1e4,$u=72,ju=/^[A-Za-z_$][\w$]*$/});function Mt(){}function q(t){return typeof t=="object"&&t!==null||typeof t=="function"}function E(t,e){try{Object.defineProperty(
t,"name",{value:e,configurable:!0})}catch{}}function $(t){return new po(t)}function k(t){return $(e=>e(t))}function y(t){
return Gu(t)}function xe(t,e,r){return Ku.call(t,e,r)}function Q(t,e,r){xe(xe(t,e,r),void 0,es)}function Nn(t,e){Q(t,e)}
function Jn(t,e){Q(t,void 0,e)}function qe(t,e,r){return xe(t,e,r)}function zt(t){xe(t,void 0,es)}function bt(t,e,r){if(typeof t!=
"function")throw new TypeError("Argument is not a function");return Function.prototype.apply.call(t,e,r)}function Ne(t,e,r){
try{return k(bt(t,e,r))}catch(n){return y(n)}}function ns(t,e){t._ownerReadableStream=e,e._reader=t,e._state==="readable"?
Qn(t):e._state==="closed"?(function(r){Qn(r),is(r)})(t):os(t,e._storedError)}function wo(t,e){return be(t._ownerReadableStream,
e)}function $e(t){let e=t._ownerReadableStream;e._state==="readable"?_o(t,new TypeError("Reader was released and can no \
longer be used to monitor the stream's closedness")):(function(r,n){os(r,n)})(t,new TypeError("Reader was released and c\
an no longer be used to monitor the stream's closedness")),e._readableStreamController[bo](),e._reader=void 0,t._ownerReadableStream=
void 0}function Qr(t){return new TypeError("Cannot "+t+" a stream using a released reader")}function Qn(t){t._closedPromise=
$((e,r)=>{t._closedPromise_resolve=e,t._closedPromise_reject=r})}function os(t,e){Qn(t),_o(t,e)}function _o(t,e){t._closedPromise_reject!==
void 0&&(zt(t._closedPromise),t._closedPromise_reject(e),t._closedPromise_resolve=void 0,t._closedPromise_reject=void 0)}
function is(t){t._closedPromise_resolve!==void 0&&(t._closedPromise_resolve(void 0),t._closedPromise_resolve=void 0,t._closedPromise_reject=
void 0)}function Re(t,e){if(t!==void 0&&typeof(r=t)!="object"&&typeof r!="function")throw new TypeError(`${e} is not an \
object.`);var r}function ce(t,e){if(typeof t!="function")throw new TypeError(`${e} is not a function.`)}function ss(t,e){
if(!(function(r){return typeof r=="object"&&r!==null||typeof r=="function"})(t))throw new TypeError(`${e} is not an obje\
ct.`)}function je(t,e,r){if(t===void 0)throw new TypeError(`Parameter ${e} is required in '${r}'.`)}function Xn(t,e,r){if(t===
void 0)throw new TypeError(`${e} is required in '${r}'.`)}function vo(t){return Number(t)}function Li(t){return t===0?0:
t}function So(t,e){let r=Number.MAX_SAFE_INTEGER,n=Number(t);if(n=Li(n),!Fi(n))throw new TypeError(`${e} is not a finite\
 number`);if(n=(function(o){return Li(Yu(o))})(n),n<0||n>r)throw new TypeError(`${e} is outside the accepted range of 0 \
to ${r}, inclusive`);return Fi(n)&&n!==0?n:0}function Eo(t,e){if(!Qe(t))throw new TypeError(`${e} is not a ReadableStrea\
m.`)}function qt(t){return new we(t)}function as(t,e){t._reader._readRequests.push(e)}function ko(t,e,r){let n=t._reader.
_readRequests.shift();r?n._closeSteps():n._chunkSteps(e)}function sn(t){return t._reader._readRequests.length}function us(t){
let e=t._reader;return e!==void 0&&!!Xe(e)}function Xe(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_readR\
equests")&&t instanceof we}function Nt(t,e){let r=t._ownerReadableStream;r._disturbed=!0,r._state==="closed"?e._closeSteps():
r._state==="errored"?e._errorSteps(r._storedError):r._readableStreamController[yo](e)}function ls(t){let e=t._ownerReadableStream;
return e._state==="closed"||e._state==="errored"||e._readableStreamController[go]()}function cs(t,e){let r=t._readRequests;
t._readRequests=new X,r.forEach(n=>{n._errorSteps(e)})}function Ur(t){return new TypeError(`ReadableStreamDefaultReader.\
prototype.${t} can only be used on a ReadableStreamDefaultReader`)}function lr(t){return t.slice()}function fs(t,e,r,n,o){
new Uint8Array(t).set(new Uint8Array(r,n,o),e)}function ds(t,e,r){if(t.slice)return t.slice(e,r);let n=r-e,o=new ArrayBuffer(
n);return fs(o,0,t,e,n),o}function cr(t,e){let r=t[e];if(r!=null){if(typeof r!="function")throw new TypeError(`${String(
e)} is not a function`);return r}}function Ui(t){try{let e=t.done,r=t.value;return xe(hr(r),n=>({done:e,value:n}))}catch(e){
return y(e)}}function hs(t,e="sync",r){if(r===void 0)if(e==="async"){if((r=cr(t,br))===void 0)return(function(o){let i={
next(){let s;try{s=ps(o)}catch(a){return y(a)}return Ui(s)},return(s){let a;try{let u=cr(o.iterator,"return");if(u===void 0)
return k({done:!0,value:s});a=bt(u,o.iterator,[s])}catch(u){return y(u)}return q(a)?Ui(a):y(new TypeError("The iterator.\
return() method must return an object"))}};return{iterator:i,nextMethod:i.next,done:!1}})(hs(t,"sync",cr(t,Symbol.iterator)))}else
r=cr(t,Symbol.iterator);if(r===void 0)throw new TypeError("The object is not iterable");let n=bt(r,t,[]);if(!q(n))throw new TypeError(
"The iterator method must return an object");return{iterator:n,nextMethod:n.next,done:!1}}function ps(t){let e=bt(t.nextMethod,
t.iterator,[]);if(!q(e))throw new TypeError("The iterator.next() method must return an object");return e}function qi(t){
if(!q(t)||!Object.prototype.hasOwnProperty.call(t,"_asyncIteratorImpl"))return!1;try{return t._asyncIteratorImpl instanceof
Xr}catch{return!1}}function $i(t){return new TypeError(`ReadableStreamAsyncIterator.${t} can only be used on a ReadableS\
teamAsyncIterator`)}function ji(t){let e=ds(t.buffer,t.byteOffset,t.byteOffset+t.byteLength);return new Uint8Array(e)}function ro(t){
let e=t._queue.shift();return t._queueTotalSize-=e.size,t._queueTotalSize<0&&(t._queueTotalSize=0),e.value}function xo(t,e,r){
if(typeof(n=r)!="number"||ys(n)||n<0||r===1/0)throw new RangeError("Size must be a finite, non-NaN, non-negative number.");
var n;t._queue.push({value:e,size:r}),t._queueTotalSize+=r}function et(t){t._queue=new X,t._queueTotalSize=0}function gs(t){
return t===DataView}function bs(t){return gs(t)?1:t.BYTES_PER_ELEMENT}function mt(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.
call(t,"_controlledReadableByteStream")&&t instanceof ue}function Vn(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.
call(t,"_associatedReadableByteStreamController")&&t instanceof Be}function kt(t){if((function(r){let n=r._controlledReadableByteStream;
return n._state!=="readable"||r._closeRequested||!r._started?!1:!!(us(n)&&sn(n)>0||To(n)&&Is(n)>0||Bs(r)>0)})(t)){if(t._pulling)
return void(t._pullAgain=!0);t._pulling=!0,Q(t._pullAlgorithm(),()=>(t._pulling=!1,t._pullAgain&&(t._pullAgain=!1,kt(t)),
null),r=>(se(t,r),null))}}function ws(t){Ao(t),t._pendingPullIntos=new X}function _s(t,e){let r=!1;t._state==="closed"&&
(r=!0);let n=vs(e);e.readerType==="default"?ko(t,n,r):(function(o,i,s){let a=o._reader,u=a._readIntoRequests.shift();s?u.
_closeSteps(i):u._chunkSteps(i)})(t,n,r)}function zr(t,e){for(let r=0;r<e.length;++r)_s(t,e[r])}function vs(t){let e=t.bytesFilled,
r=t.elementSize;return new t.viewConstructor(t.buffer,t.byteOffset,e/r)}function Vr(t,e,r,n){t._queue.push({buffer:e,byteOffset:r,
byteLength:n}),t._queueTotalSize+=n}function Ss(t,e,r,n){let o;try{o=ds(e,r,r+n)}catch(i){throw se(t,i),i}Vr(t,o,0,n)}function Es(t,e){
e.bytesFilled>0&&Ss(t,e.buffer,e.byteOffset,e.bytesFilled),$t(t)}function ks(t,e){let r=Math.min(t._queueTotalSize,e.byteLength-
e.bytesFilled),n=e.bytesFilled+r,o=r,i=!1,s=n-n%e.elementSize;s>=e.minimumFill&&(o=s-e.bytesFilled,i=!0);let a=t._queue;
for(;o>0;){let u=a.peek(),l=Math.min(o,u.byteLength),d=e.byteOffset+e.bytesFilled;fs(e.buffer,d,u.buffer,u.byteOffset,l),
u.byteLength===l?a.shift():(u.byteOffset+=l,u.byteLength-=l),t._queueTotalSize-=l,xs(t,l,e),o-=l}return i}function xs(t,e,r){
r.bytesFilled+=e}function As(t){t._queueTotalSize===0&&t._closeRequested?(an(t),wr(t._controlledReadableByteStream)):kt(
t)}function Ao(t){t._byobRequest!==null&&(t._byobRequest._associatedReadableByteStreamController=void 0,t._byobRequest._view=
null,t._byobRequest=null)}function no(t){let e=[];for(;t._pendingPullIntos.length>0&&t._queueTotalSize!==0;){let r=t._pendingPullIntos.
peek();ks(t,r)&&($t(t),e.push(r))}return e}function Ts(t,e){let r=t._pendingPullIntos.peek();Ao(t),t._controlledReadableByteStream.
_state==="closed"?(function(n,o){o.readerType==="none"&&$t(n);let i=n._controlledReadableByteStream;if(To(i)){let s=[];for(;s.
length<Is(i);)s.push($t(n));zr(i,s)}})(t,r):(function(n,o,i){if(xs(0,o,i),i.readerType==="none"){Es(n,i);let u=no(n);return void zr(
n._controlledReadableByteStream,u)}if(i.bytesFilled<i.minimumFill)return;$t(n);let s=i.bytesFilled%i.elementSize;if(s>0){
let u=i.byteOffset+i.bytesFilled;Ss(n,i.buffer,u-s,s)}i.bytesFilled-=s;let a=no(n);_s(n._controlledReadableByteStream,i),
zr(n._controlledReadableByteStream,a)})(t,e,r),kt(t)}function $t(t){return t._pendingPullIntos.shift()}function an(t){t.
_pullAlgorithm=void 0,t._cancelAlgorithm=void 0}function fr(t){let e=t._controlledReadableByteStream;if(!t._closeRequested&&
e._state==="readable")if(t._queueTotalSize>0)t._closeRequested=!0;else{if(t._pendingPullIntos.length>0){let r=t._pendingPullIntos.
peek();if(r.bytesFilled%r.elementSize!==0){let n=new TypeError("Insufficient bytes to fill elements in the given buffer");
throw se(t,n),n}}an(t),wr(e)}}function Hr(t,e){let r=t._controlledReadableByteStream;if(t._closeRequested||r._state!=="r\
eadable")return;let{buffer:n,byteOffset:o,byteLength:i}=e;if(_t(n))throw new TypeError("chunk's buffer is detached and s\
o cannot be enqueued");let s=wt(n);if(t._pendingPullIntos.length>0){let a=t._pendingPullIntos.peek();if(_t(a.buffer))throw new TypeError(
"The BYOB request's buffer has been detached and so cannot be filled with an enqueued chunk");Ao(t),a.buffer=wt(a.buffer),
a.readerType==="none"&&Es(t,a)}us(r)?((function(a){let u=a._controlledReadableByteStream._reader;for(;u._readRequests.length>
0;){if(a._queueTotalSize===0)return;Rs(a,u._readRequests.shift())}})(t),sn(r)===0?Vr(t,s,o,i):(t._pendingPullIntos.length>
0&&$t(t),ko(r,new Uint8Array(s,o,i),!1))):To(r)?(Vr(t,s,o,i),zr(r,no(t))):Vr(t,s,o,i),kt(t)}function se(t,e){let r=t._controlledReadableByteStream;
r._state==="readable"&&(ws(t),et(t),an(t),Qs(r,e))}function Rs(t,e){let r=t._queue.shift();t._queueTotalSize-=r.byteLength,
As(t);let n=new Uint8Array(r.buffer,r.byteOffset,r.byteLength);e._chunkSteps(n)}function oo(t){if(t._byobRequest===null&&
t._pendingPullIntos.length>0){let e=t._pendingPullIntos.peek(),r=new Uint8Array(e.buffer,e.byteOffset+e.bytesFilled,e.byteLength-
e.bytesFilled),n=Object.create(Be.prototype);(function(o,i,s){o._associatedReadableByteStreamController=i,o._view=s})(n,
t,r),t._byobRequest=n}return t._byobRequest}function Bs(t){let e=t._controlledReadableByteStream._state;return e==="erro\
red"?null:e==="closed"?0:t._strategyHWM-t._queueTotalSize}function Kr(t,e){let r=t._pendingPullIntos.peek();if(t._controlledReadableByteStream.
_state==="closed"){if(e!==0)throw new TypeError("bytesWritten must be 0 when calling respond() on a closed stream")}else{
if(e===0)throw new TypeError("bytesWritten must be greater than 0 when calling respond() on a readable stream");if(r.bytesFilled+
e>r.byteLength)throw new RangeError("bytesWritten out of range")}r.buffer=wt(r.buffer),Ts(t,e)}function Gr(t,e){let r=t.
_pendingPullIntos.peek();if(t._controlledReadableByteStream._state==="closed"){if(e.byteLength!==0)throw new TypeError("\
The view's length must be 0 when calling respondWithNewView() on a closed stream")}else if(e.byteLength===0)throw new TypeError(
"The view's length must be greater than 0 when calling respondWithNewView() on a readable stream");if(r.byteOffset+r.bytesFilled!==
e.byteOffset)throw new RangeError("The region specified by view does not match byobRequest");if(r.bufferByteLength!==e.buffer.
byteLength)throw new RangeError("The buffer of view has different capacity than byobRequest");if(r.bytesFilled+e.byteLength>
r.byteLength)throw new RangeError("The region specified by view is larger than byobRequest");let n=e.byteLength;r.buffer=
wt(e.buffer),Ts(t,n)}function Ps(t,e,r,n,o,i,s){e._controlledReadableByteStream=t,e._pullAgain=!1,e._pulling=!1,e._byobRequest=
null,e._queue=e._queueTotalSize=void 0,et(e),e._closeRequested=!1,e._started=!1,e._strategyHWM=i,e._pullAlgorithm=n,e._cancelAlgorithm=
o,e._autoAllocateChunkSize=s,e._pendingPullIntos=new X,t._readableStreamController=e,Q(k(r()),()=>(e._started=!0,kt(e),null),
a=>(se(e,a),null))}function Hn(t){return new TypeError(`ReadableStreamBYOBRequest.prototype.${t} can only be used on a R\
eadableStreamBYOBRequest`)}function ur(t){return new TypeError(`ReadableByteStreamController.prototype.${t} can only be \
used on a ReadableByteStreamController`)}function Ju(t,e){if((t=`${t}`)!="byob")throw new TypeError(`${e} '${t}' is not \
a valid enumeration value for ReadableStreamReaderMode`);return t}function Cs(t){return new _e(t)}function Mi(t,e){t._reader.
_readIntoRequests.push(e)}function Is(t){return t._reader._readIntoRequests.length}function To(t){let e=t._reader;return e!==
void 0&&!!yt(e)}function yt(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_readIntoRequests")&&t instanceof
_e}function Os(t,e,r,n){let o=t._ownerReadableStream;o._disturbed=!0,o._state==="errored"?n._errorSteps(o._storedError):
(function(i,s,a,u){let l=i._controlledReadableByteStream,d=s.constructor,c=bs(d),{byteOffset:h,byteLength:p}=s,m=a*c,g;try{
g=wt(s.buffer)}catch(B){return void u._errorSteps(B)}let A={buffer:g,bufferByteLength:g.byteLength,byteOffset:h,byteLength:p,
bytesFilled:0,minimumFill:m,elementSize:c,viewConstructor:d,readerType:"byob"};if(i._pendingPullIntos.length>0)return i.
_pendingPullIntos.push(A),void Mi(l,u);if(l._state==="closed"){let B=new d(A.buffer,A.byteOffset,0);return void u._closeSteps(
B)}if(i._queueTotalSize>0){if(ks(i,A)){let B=vs(A);return As(i),void u._chunkSteps(B)}if(i._closeRequested){let B=new TypeError(
"Insufficient bytes to fill elements in the given buffer");return se(i,B),void u._errorSteps(B)}}i._pendingPullIntos.push(
A),Mi(l,u),kt(i)})(o._readableStreamController,e,r,n)}function Fs(t,e){let r=t._readIntoRequests;t._readIntoRequests=new X,
r.forEach(n=>{n._errorSteps(e)})}function qr(t){return new TypeError(`ReadableStreamBYOBReader.prototype.${t} can only b\
e used on a ReadableStreamBYOBReader`)}function pr(t,e){let{highWaterMark:r}=t;if(r===void 0)return e;if(ys(r)||r<0)throw new RangeError(
"Invalid highWaterMark");return r}function Zr(t){let{size:e}=t;return e||(()=>1)}function en(t,e){Re(t,e);let r=t?.highWaterMark,
n=t?.size;return{highWaterMark:r===void 0?void 0:vo(r),size:n===void 0?void 0:Qu(n,`${e} has member 'size' that`)}}function Qu(t,e){
return ce(t,e),r=>vo(t(r))}function Xu(t,e,r){return ce(t,r),n=>Ne(t,e,[n])}function Zu(t,e,r){return ce(t,r),()=>Ne(t,e,
[])}function el(t,e,r){return ce(t,r),n=>bt(t,e,[n])}function tl(t,e,r){return ce(t,r),(n,o)=>Ne(t,e,[n,o])}function Ls(t,e){
if(!Ut(t))throw new TypeError(`${e} is not a WritableStream.`)}function Us(t){return new ae(t)}function qs(t){t._state="\
writable",t._storedError=void 0,t._writer=void 0,t._writableStreamController=void 0,t._writeRequests=new X,t._inFlightWriteRequest=
void 0,t._closeRequest=void 0,t._inFlightCloseRequest=void 0,t._pendingAbortRequest=void 0,t._backpressure=!1}function Ut(t){
return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_writableStreamController")&&t instanceof ve}function jt(t){return t.
_writer!==void 0}function tn(t,e){var r;if(t._state==="closed"||t._state==="errored")return k(void 0);t._writableStreamController.
_abortReason=e,(r=t._writableStreamController._abortController)===null||r===void 0||r.abort(e);let n=t._state;if(n==="cl\
osed"||n==="errored")return k(void 0);if(t._pendingAbortRequest!==void 0)return t._pendingAbortRequest._promise;let o=!1;
n==="erroring"&&(o=!0,e=void 0);let i=$((s,a)=>{t._pendingAbortRequest={_promise:void 0,_resolve:s,_reject:a,_reason:e,_wasAlreadyErroring:o}});
return t._pendingAbortRequest._promise=i,o||Ro(t,e),i}function $s(t){let e=t._state;if(e==="closed"||e==="errored")return y(
new TypeError(`The stream (in ${e} state) is not in the writable state and cannot be closed`));let r=$((i,s)=>{let a={_resolve:i,
_reject:s};t._closeRequest=a}),n=t._writer;var o;return n!==void 0&&t._backpressure&&e==="writable"&&Fo(n),xo(o=t._writableStreamController,
Ds,0),un(o),r}function ao(t,e){t._state!=="writable"?Bo(t):Ro(t,e)}function Ro(t,e){let r=t._writableStreamController;t.
_state="erroring",t._storedError=e;let n=t._writer;n!==void 0&&Ms(n,e),!(function(o){return!(o._inFlightWriteRequest===void 0&&
o._inFlightCloseRequest===void 0)})(t)&&r._started&&Bo(t)}function Bo(t){t._state="errored",t._writableStreamController[rs]();
let e=t._storedError;if(t._writeRequests.forEach(n=>{n._reject(e)}),t._writeRequests=new X,t._pendingAbortRequest===void 0)
return void $r(t);let r=t._pendingAbortRequest;if(t._pendingAbortRequest=void 0,r._wasAlreadyErroring)return r._reject(e),
void $r(t);Q(t._writableStreamController[ts](r._reason),()=>(r._resolve(),$r(t),null),n=>(r._reject(n),$r(t),null))}function Se(t){
return t._closeRequest!==void 0||t._inFlightCloseRequest!==void 0}function $r(t){t._closeRequest!==void 0&&(t._closeRequest.
_reject(t._storedError),t._closeRequest=void 0);let e=t._writer;e!==void 0&&Oo(e,t._storedError)}function Po(t,e){let r=t.
_writer;r!==void 0&&e!==t._backpressure&&(e?(function(n){ln(n)})(r):Fo(r)),t._backpressure=e}function dt(t){return!!q(t)&&
!!Object.prototype.hasOwnProperty.call(t,"_ownerWritableStream")&&t instanceof ae}function js(t){return $s(t._ownerWritableStream)}
function rl(t,e){t._closedPromiseState==="pending"?Oo(t,e):(function(r,n){Hs(r,n)})(t,e)}function Ms(t,e){t._readyPromiseState===
"pending"?Gs(t,e):(function(r,n){uo(r,n)})(t,e)}function Ns(t){let e=t._ownerWritableStream,r=new TypeError("Writer was \
released and can no longer be used to monitor the stream's closedness");Ms(t,r),rl(t,r),e._writer=void 0,t._ownerWritableStream=
void 0}function Co(t,e){let r=t._ownerWritableStream,n=r._writableStreamController,o=(function(a,u){if(a._strategySizeAlgorithm===
void 0)return 1;try{return a._strategySizeAlgorithm(u)}catch(l){return mr(a,l),1}})(n,e);if(r!==t._ownerWritableStream)return y(
dr("write to"));let i=r._state;if(i==="errored")return y(r._storedError);if(Se(r)||i==="closed")return y(new TypeError("\
The stream is closing or closed and cannot be written to"));if(i==="erroring")return y(r._storedError);let s=(function(a){
return $((u,l)=>{let d={_resolve:u,_reject:l};a._writeRequests.push(d)})})(r);return(function(a,u,l){try{xo(a,u,l)}catch(c){
return void mr(a,c)}let d=a._controlledWritableStream;!Se(d)&&d._state==="writable"&&Po(d,Io(a)),un(a)})(n,e,o),s}function Kn(t){
return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_controlledWritableStream")&&t instanceof Me}function Ws(t,e,r,n,o,i,s,a){
e._controlledWritableStream=t,t._writableStreamController=e,e._queue=void 0,e._queueTotalSize=void 0,et(e),e._abortReason=
void 0,e._abortController=(function(){if(typeof AbortController=="function")return new AbortController})(),e._started=!1,
e._strategySizeAlgorithm=a,e._strategyHWM=s,e._writeAlgorithm=n,e._closeAlgorithm=o,e._abortAlgorithm=i;let u=Io(e);Po(t,
u),Q(k(r()),()=>(e._started=!0,un(e),null),l=>(e._started=!0,ao(t,l),null))}function rn(t){t._writeAlgorithm=void 0,t._closeAlgorithm=
void 0,t._abortAlgorithm=void 0,t._strategySizeAlgorithm=void 0}function zs(t){return t._strategyHWM-t._queueTotalSize}function un(t){
let e=t._controlledWritableStream;if(!t._started||e._inFlightWriteRequest!==void 0)return;if(e._state==="erroring")return void Bo(
e);if(t._queue.length===0)return;let r=t._queue.peek().value;r===Ds?(function(n){let o=n._controlledWritableStream;(function(s){
s._inFlightCloseRequest=s._closeRequest,s._closeRequest=void 0})(o),ro(n);let i=n._closeAlgorithm();rn(n),Q(i,()=>((function(s){
s._inFlightCloseRequest._resolve(void 0),s._inFlightCloseRequest=void 0,s._state==="erroring"&&(s._storedError=void 0,s.
_pendingAbortRequest!==void 0&&(s._pendingAbortRequest._resolve(),s._pendingAbortRequest=void 0)),s._state="closed";let a=s.
_writer;a!==void 0&&Ks(a)})(o),null),s=>((function(a,u){a._inFlightCloseRequest._reject(u),a._inFlightCloseRequest=void 0,
a._pendingAbortRequest!==void 0&&(a._pendingAbortRequest._reject(u),a._pendingAbortRequest=void 0),ao(a,u)})(o,s),null))})(
t):(function(n,o){let i=n._controlledWritableStream;(function(a){a._inFlightWriteRequest=a._writeRequests.shift()})(i);let s=n.
_writeAlgorithm(o);Q(s,()=>{(function(u){u._inFlightWriteRequest._resolve(void 0),u._inFlightWriteRequest=void 0})(i);let a=i.
_state;if(ro(n),!Se(i)&&a==="writable"){let u=Io(n);Po(i,u)}return un(n),null},a=>(i._state==="writable"&&rn(n),(function(u,l){
u._inFlightWriteRequest._reject(l),u._inFlightWriteRequest=void 0,ao(u,l)})(i,a),null))})(t,r)}function mr(t,e){t._controlledWritableStream.
_state==="writable"&&Vs(t,e)}function Io(t){return zs(t)<=0}function Vs(t,e){let r=t._controlledWritableStream;rn(t),Ro(
r,e)}function jr(t){return new TypeError(`WritableStream.prototype.${t} can only be used on a WritableStream`)}function Gn(t){
return new TypeError(`WritableStreamDefaultController.prototype.${t} can only be used on a WritableStreamDefaultControll\
er`)}function ht(t){return new TypeError(`WritableStreamDefaultWriter.prototype.${t} can only be used on a WritableStrea\
mDefaultWriter`)}function dr(t){return new TypeError("Cannot "+t+" a stream using a released writer")}function Yr(t){t._closedPromise=
$((e,r)=>{t._closedPromise_resolve=e,t._closedPromise_reject=r,t._closedPromiseState="pending"})}function Hs(t,e){Yr(t),
Oo(t,e)}function Oo(t,e){t._closedPromise_reject!==void 0&&(zt(t._closedPromise),t._closedPromise_reject(e),t._closedPromise_resolve=
void 0,t._closedPromise_reject=void 0,t._closedPromiseState="rejected")}function Ks(t){t._closedPromise_resolve!==void 0&&
(t._closedPromise_resolve(void 0),t._closedPromise_resolve=void 0,t._closedPromise_reject=void 0,t._closedPromiseState="\
resolved")}function ln(t){t._readyPromise=$((e,r)=>{t._readyPromise_resolve=e,t._readyPromise_reject=r}),t._readyPromiseState=
"pending"}function uo(t,e){ln(t),Gs(t,e)}function Ni(t){ln(t),Fo(t)}function Gs(t,e){t._readyPromise_reject!==void 0&&(zt(
t._readyPromise),t._readyPromise_reject(e),t._readyPromise_resolve=void 0,t._readyPromise_reject=void 0,t._readyPromiseState=
"rejected")}function Fo(t){t._readyPromise_resolve!==void 0&&(t._readyPromise_resolve(void 0),t._readyPromise_resolve=void 0,
t._readyPromise_reject=void 0,t._readyPromiseState="fulfilled")}function Wi(t,e,r,n,o,i){let s=qt(t),a=Us(e);t._disturbed=
!0;let u=new lo(a),l=new fo(u);return $((d,c)=>{let h;if(i!==void 0){if(h=()=>{let b=i.reason!==void 0?i.reason:new nl("\
Aborted","AbortError"),F=[];n||F.push(()=>e._state==="writable"?tn(e,b):k(void 0)),o||F.push(()=>t._state==="readable"?be(
t,b):k(void 0)),B(()=>Promise.all(F.map(G=>G())),!0,b)},i.aborted)return void h();i.addEventListener("abort",h)}function p(){
for(;!u._shuttingDown&&!e._backpressure&&e._state==="writable"&&!Se(e)&&t._state==="readable"&&ls(s);)Nt(s,l);if(u._shuttingDown)
return k(!0);if(e._backpressure)return xe(a._readyPromise,p);let b=new co(u);return Nt(s,b),b._promise}var m,g,A;if(zi(t,
s._closedPromise,b=>(n?S(!0,b):B(()=>tn(e,b),!0,b),null)),zi(e,a._closedPromise,b=>(o?S(!0,b):B(()=>be(t,b),!0,b),null)),
m=t,g=s._closedPromise,A=()=>(r?S():B(()=>(function(b){let F=b._ownerWritableStream,G=F._state;return Se(F)||G==="closed"?
k(void 0):G==="errored"?y(F._storedError):js(b)})(a)),null),m._state==="closed"?A():Nn(g,A),Se(e)||e._state==="closed"){
let b=new TypeError("the destination writable stream closed before all data could be piped to it");o?S(!0,b):B(()=>be(t,
b),!0,b)}function B(b,F,G){function C(){return Q(b(),()=>R(F,G),T=>R(!0,T)),null}u._shuttingDown||(u._shuttingDown=!0,e.
_state!=="writable"||Se(e)?C():Nn(u._waitForWritesToFinish(),C))}function S(b,F){u._shuttingDown||(u._shuttingDown=!0,e.
_state!=="writable"||Se(e)?R(b,F):Nn(u._waitForWritesToFinish(),()=>R(b,F)))}function R(b,F){return Ns(a),$e(s),i!==void 0&&
i.removeEventListener("abort",h),b?c(F):d(void 0),null}zt($((b,F)=>{(function G(C){C?b():xe(p(),G,F)})(!1)}))})}function zi(t,e,r){
t._state==="errored"?r(t._storedError):Jn(e,r)}function Mr(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_c\
ontrolledReadableStream")&&t instanceof le}function yr(t){if(Ys(t)){if(t._pulling)return void(t._pullAgain=!0);t._pulling=
!0,Q(t._pullAlgorithm(),()=>(t._pulling=!1,t._pullAgain&&(t._pullAgain=!1,yr(t)),null),e=>(ke(t,e),null))}}function Ys(t){
let e=t._controlledReadableStream;return!Wt(t)||!t._started?!1:Ze(e)&&sn(e)>0?!0:Lo(t)>0}function nn(t){t._pullAlgorithm=
void 0,t._cancelAlgorithm=void 0,t._strategySizeAlgorithm=void 0}function vt(t){if(!Wt(t))return;let e=t._controlledReadableStream;
t._closeRequested=!0,t._queue.length===0&&(nn(t),wr(e))}function Dt(t,e){if(!Wt(t))return;let r=t._controlledReadableStream;
if(Ze(r)&&sn(r)>0)ko(r,e,!1);else{let n;try{n=t._strategySizeAlgorithm(e)}catch(o){throw ke(t,o),o}try{xo(t,e,n)}catch(o){
throw ke(t,o),o}}yr(t)}function ke(t,e){let r=t._controlledReadableStream;r._state==="readable"&&(et(t),nn(t),Qs(r,e))}function Lo(t){
let e=t._controlledReadableStream._state;return e==="errored"?null:e==="closed"?0:t._strategyHWM-t._queueTotalSize}function Wt(t){
let e=t._controlledReadableStream._state;return!t._closeRequested&&e==="readable"}function Js(t,e,r,n,o,i,s){e._controlledReadableStream=
t,e._queue=void 0,e._queueTotalSize=void 0,et(e),e._started=!1,e._closeRequested=!1,e._pullAgain=!1,e._pulling=!1,e._strategySizeAlgorithm=
s,e._strategyHWM=i,e._pullAlgorithm=n,e._cancelAlgorithm=o,t._readableStreamController=e,Q(k(r()),()=>(e._started=!0,yr(
e),null),a=>(ke(e,a),null))}function Nr(t){return new TypeError(`ReadableStreamDefaultController.prototype.${t} can only\
 be used on a ReadableStreamDefaultController`)}function ol(t,e){return mt(t._readableStreamController)?(function(r){let n,
o,i,s,a,u=qt(r),l=!1,d=!1,c=!1,h=!1,p=!1,m=$(C=>{a=C});function g(C){Jn(C._closedPromise,T=>(C!==u||(se(i._readableStreamController,
T),se(s._readableStreamController,T),h&&p||a(void 0)),null))}function A(){yt(u)&&($e(u),u=qt(r),g(u)),Nt(u,{_chunkSteps:C=>{
gt(()=>{d=!1,c=!1;let T=C,_=C;if(!h&&!p)try{_=ji(C)}catch(O){return se(i._readableStreamController,O),se(s._readableStreamController,
O),void a(be(r,O))}h||Hr(i._readableStreamController,T),p||Hr(s._readableStreamController,_),l=!1,d?S():c&&R()})},_closeSteps:()=>{
l=!1,h||fr(i._readableStreamController),p||fr(s._readableStreamController),i._readableStreamController._pendingPullIntos.
length>0&&Kr(i._readableStreamController,0),s._readableStreamController._pendingPullIntos.length>0&&Kr(s._readableStreamController,
0),h&&p||a(void 0)},_errorSteps:()=>{l=!1}})}function B(C,T){Xe(u)&&($e(u),u=Cs(r),g(u));let _=T?s:i,O=T?i:s;Os(u,C,1,{_chunkSteps:v=>{
gt(()=>{d=!1,c=!1;let I=T?p:h;if(T?h:p)I||Gr(_._readableStreamController,v);else{let J;try{J=ji(v)}catch(V){return se(_.
_readableStreamController,V),se(O._readableStreamController,V),void a(be(r,V))}I||Gr(_._readableStreamController,v),Hr(O.
_readableStreamController,J)}l=!1,d?S():c&&R()})},_closeSteps:v=>{l=!1;let I=T?p:h,J=T?h:p;I||fr(_._readableStreamController),
J||fr(O._readableStreamController),v!==void 0&&(I||Gr(_._readableStreamController,v),!J&&O._readableStreamController._pendingPullIntos.
length>0&&Kr(O._readableStreamController,0)),I&&J||a(void 0)},_errorSteps:()=>{l=!1}})}function S(){if(l)return d=!0,k(void 0);
l=!0;let C=oo(i._readableStreamController);return C===null?A():B(C._view,!1),k(void 0)}function R(){if(l)return c=!0,k(void 0);
l=!0;let C=oo(s._readableStreamController);return C===null?A():B(C._view,!0),k(void 0)}function b(C){if(h=!0,n=C,p){let T=lr(
[n,o]),_=be(r,T);a(_)}return m}function F(C){if(p=!0,o=C,h){let T=lr([n,o]),_=be(r,T);a(_)}return m}function G(){}return i=
Hi(G,S,b),s=Hi(G,R,F),g(u),[i,s]})(t):(function(r){let n=qt(r),o,i,s,a,u,l=!1,d=!1,c=!1,h=!1,p=$(S=>{u=S});function m(){
return l?(d=!0,k(void 0)):(l=!0,Nt(n,{_chunkSteps:S=>{gt(()=>{d=!1;let R=S,b=S;c||Dt(s._readableStreamController,R),h||Dt(
a._readableStreamController,b),l=!1,d&&m()})},_closeSteps:()=>{l=!1,c||vt(s._readableStreamController),h||vt(a._readableStreamController),
c&&h||u(void 0)},_errorSteps:()=>{l=!1}}),k(void 0))}function g(S){if(c=!0,o=S,h){let R=lr([o,i]),b=be(r,R);u(b)}return p}
function A(S){if(h=!0,i=S,c){let R=lr([o,i]),b=be(r,R);u(b)}return p}function B(){}return s=gr(B,m,g),a=gr(B,m,A),Jn(n._closedPromise,
S=>(ke(s._readableStreamController,S),ke(a._readableStreamController,S),c&&h||u(void 0),null)),[s,a]})(t)}function il(t){
return q(e=t)&&e.getReader!==void 0?(function(r){let n;function o(){let s;try{s=r.read()}catch(a){return y(a)}return qe(
s,a=>{if(!q(a))throw new TypeError("The promise returned by the reader.read() method must fulfill with an object");if(a.
done)vt(n._readableStreamController);else{let u=a.value;Dt(n._readableStreamController,u)}})}function i(s){try{return k(
r.cancel(s))}catch(a){return y(a)}}return n=gr(Mt,o,i,0),n})(t.getReader()):(function(r){let n,o=hs(r,"async");function i(){
let a;try{a=ps(o)}catch(u){return y(u)}return qe(k(a),u=>{if(!q(u))throw new TypeError("The promise returned by the iter\
ator.next() method must fulfill with an object");if(u.done)vt(n._readableStreamController);else{let l=u.value;Dt(n._readableStreamController,
l)}})}function s(a){let u=o.iterator,l;try{l=cr(u,"return")}catch(d){return y(d)}return l===void 0?k(void 0):qe(Ne(l,u,[
a]),d=>{if(!q(d))throw new TypeError("The promise returned by the iterator.return() method must fulfill with an object")})}
return n=gr(Mt,i,s,0),n})(t);var e}function sl(t,e,r){return ce(t,r),n=>Ne(t,e,[n])}function al(t,e,r){return ce(t,r),n=>Ne(
t,e,[n])}function ul(t,e,r){return ce(t,r),n=>bt(t,e,[n])}function ll(t,e){if((t=`${t}`)!="bytes")throw new TypeError(`${e}\
 '${t}' is not a valid enumeration value for ReadableStreamType`);return t}function Vi(t,e){Re(t,e);let r=t?.preventAbort,
n=t?.preventCancel,o=t?.preventClose,i=t?.signal;return i!==void 0&&(function(s,a){if(!(function(u){if(typeof u!="object"||
u===null)return!1;try{return typeof u.aborted=="boolean"}catch{return!1}})(s))throw new TypeError(`${a} is not an AbortS\
ignal.`)})(i,`${e} has member 'signal' that`),{preventAbort:!!r,preventCancel:!!n,preventClose:!!o,signal:i}}function gr(t,e,r,n=1,o=()=>1){
let i=Object.create(L.prototype);return Uo(i),Js(i,Object.create(le.prototype),t,e,r,n,o),i}function Hi(t,e,r){let n=Object.
create(L.prototype);return Uo(n),Ps(n,Object.create(ue.prototype),t,e,r,0,void 0),n}function Uo(t){t._state="readable",t.
_reader=void 0,t._storedError=void 0,t._disturbed=!1}function Qe(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(
t,"_readableStreamController")&&t instanceof L}function Ze(t){return t._reader!==void 0}function be(t,e){if(t._disturbed=
!0,t._state==="closed")return k(void 0);if(t._state==="errored")return y(t._storedError);wr(t);let r=t._reader;if(r!==void 0&&
yt(r)){let n=r._readIntoRequests;r._readIntoRequests=new X,n.forEach(o=>{o._closeSteps(void 0)})}return qe(t._readableStreamController[mo](
e),Mt)}function wr(t){t._state="closed";let e=t._reader;if(e!==void 0&&(is(e),Xe(e))){let r=e._readRequests;e._readRequests=
new X,r.forEach(n=>{n._closeSteps()})}}function Qs(t,e){t._state="errored",t._storedError=e;let r=t._reader;r!==void 0&&
(_o(r,e),Xe(r)?cs(r,e):Fs(r,e))}function pt(t){return new TypeError(`ReadableStream.prototype.${t} can only be used on a\
 ReadableStream`)}function Xs(t,e){Re(t,e);let r=t?.highWaterMark;return Xn(r,"highWaterMark","QueuingStrategyInit"),{highWaterMark:vo(
r)}}function Ki(t){return new TypeError(`ByteLengthQueuingStrategy.prototype.${t} can only be used on a ByteLengthQueuin\
gStrategy`)}function Gi(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_byteLengthQueuingStrategyHighWaterMa\
rk")&&t instanceof St}function Yi(t){return new TypeError(`CountQueuingStrategy.prototype.${t} can only be used on a Cou\
ntQueuingStrategy`)}function Ji(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_countQueuingStrategyHighWate\
rMark")&&t instanceof Et}function cl(t,e,r){return ce(t,r),n=>Ne(t,e,[n])}function fl(t,e,r){return ce(t,r),n=>bt(t,e,[n])}
function dl(t,e,r){return ce(t,r),(n,o)=>Ne(t,e,[n,o])}function hl(t,e,r){return ce(t,r),n=>Ne(t,e,[n])}function Qi(t){return!!q(
t)&&!!Object.prototype.hasOwnProperty.call(t,"_transformStreamController")&&t instanceof Pe}function ta(t,e){ke(t._readable.
_readableStreamController,e),qo(t,e)}function qo(t,e){Jr(t._transformStreamController),mr(t._writable._writableStreamController,
e),ho(t)}function ho(t){t._backpressure&&on(t,!1)}function on(t,e){t._backpressureChangePromise!==void 0&&t._backpressureChangePromise_resolve(),
t._backpressureChangePromise=$(r=>{t._backpressureChangePromise_resolve=r}),t._backpressure=e}function Dr(t){return!!q(t)&&
!!Object.prototype.hasOwnProperty.call(t,"_controlledTransformStream")&&t instanceof Ee}function Jr(t){t._transformAlgorithm=
void 0,t._flushAlgorithm=void 0,t._cancelAlgorithm=void 0}function ra(t,e){let r=t._controlledTransformStream,n=r._readable.
_readableStreamController;if(!Wt(n))throw new TypeError("Readable side is not in a state that permits enqueue");try{Dt(n,
e)}catch(i){throw qo(r,i),r._readable._storedError}(function(i){return!Ys(i)})(n)!==r._backpressure&&on(r,!0)}function Xi(t,e){
return qe(t._transformAlgorithm(e),void 0,r=>{throw ta(t._controlledTransformStream,r),r})}function Wr(t){return new TypeError(
`TransformStreamDefaultController.prototype.${t} can only be used on a TransformStreamDefaultController`)}function Yn(t){
t._finishPromise_resolve!==void 0&&(t._finishPromise_resolve(),t._finishPromise_resolve=void 0,t._finishPromise_reject=void 0)}
function Lt(t,e){t._finishPromise_reject!==void 0&&(zt(t._finishPromise),t._finishPromise_reject(e),t._finishPromise_resolve=
void 0,t._finishPromise_reject=void 0)}function Zi(t){return new TypeError(`TransformStream.prototype.${t} can only be u\
sed on a TransformStream`)}var es,po,Hu,Ku,Gu,hr,gt,X,ts,rs,mo,yo,go,bo,Fi,Yu,we,Zn,eo,Dn,Wn,zn,wt,_t,br,Xr,to,ms,ys,Be,
ue,_e,io,so,ve,ae,Ds,Me,Di,nl,lo,co,fo,le,L,Zs,St,ea,Et,Pe,Ee,$o=Ot(()=>{es=Mt;po=Promise,Hu=Promise.resolve.bind(po),Ku=
Promise.prototype.then,Gu=Promise.reject.bind(po),hr=Hu;gt=t=>{if(typeof queueMicrotask=="function")gt=queueMicrotask;else{
let e=k(void 0);gt=r=>xe(e,r)}return gt(t)};X=class{constructor(){this._cursor=0,this._size=0,this._front={_elements:[],
_next:void 0},this._back=this._front,this._cursor=0,this._size=0}get length(){return this._size}push(e){let r=this._back,
n=r;r._elements.length===16383&&(n={_elements:[],_next:void 0}),r._elements.push(e),n!==r&&(this._back=n,r._next=n),++this.
_size}shift(){let e=this._front,r=e,n=this._cursor,o=n+1,i=e._elements,s=i[n];return o===16384&&(r=e._next,o=0),--this._size,
this._cursor=o,e!==r&&(this._front=r),i[n]=void 0,s}forEach(e){let r=this._cursor,n=this._front,o=n._elements;for(;!(r===
o.length&&n._next===void 0||r===o.length&&(n=n._next,o=n._elements,r=0,o.length===0));)e(o[r]),++r}peek(){let e=this._front,
r=this._cursor;return e._elements[r]}},ts=Symbol("[[AbortSteps]]"),rs=Symbol("[[ErrorSteps]]"),mo=Symbol("[[CancelSteps]\
]"),yo=Symbol("[[PullSteps]]"),go=Symbol("[[CanPullSyncSteps]]"),bo=Symbol("[[ReleaseSteps]]");Fi=Number.isFinite||function(t){
return typeof t=="number"&&isFinite(t)},Yu=Math.trunc||function(t){return t<0?Math.ceil(t):Math.floor(t)};we=class{constructor(e){
if(je(e,1,"ReadableStreamDefaultReader"),Eo(e,"First parameter"),Ze(e))throw new TypeError("This stream has already been\
 locked for exclusive reading by another reader");ns(this,e),this._readRequests=new X}get closed(){return Xe(this)?this.
_closedPromise:y(Ur("closed"))}cancel(e=void 0){return Xe(this)?this._ownerReadableStream===void 0?y(Qr("cancel")):wo(this,
e):y(Ur("cancel"))}read(){if(!Xe(this))return y(Ur("read"));if(this._ownerReadableStream===void 0)return y(Qr("read from"));
let e=ls(this)?new eo:new Zn;return Nt(this,e),e._promise}releaseLock(){if(!Xe(this))throw Ur("releaseLock");this._ownerReadableStream!==
void 0&&(function(e){$e(e);let r=new TypeError("Reader was released");cs(e,r)})(this)}};Object.defineProperties(we.prototype,
{cancel:{enumerable:!0},read:{enumerable:!0},releaseLock:{enumerable:!0},closed:{enumerable:!0}}),E(we.prototype.cancel,
"cancel"),E(we.prototype.read,"read"),E(we.prototype.releaseLock,"releaseLock"),typeof Symbol.toStringTag=="symbol"&&Object.
defineProperty(we.prototype,Symbol.toStringTag,{value:"ReadableStreamDefaultReader",configurable:!0});Zn=class{constructor(){
this._promise=$((e,r)=>{this._resolvePromise=e,this._rejectPromise=r})}_chunkSteps(e){this._resolvePromise({value:e,done:!1})}_closeSteps(){
this._resolvePromise({value:void 0,done:!0})}_errorSteps(e){this._rejectPromise(e)}},eo=class{constructor(){this._promise=
void 0}_chunkSteps(e){this._promise=hr({value:e,done:!1})}_closeSteps(){this._promise=hr({value:void 0,done:!0})}_errorSteps(e){
this._promise=y(e)}};wt=t=>(wt=typeof t.transfer=="function"?e=>e.transfer():typeof structuredClone=="function"?e=>structuredClone(
e,{transfer:[e]}):e=>e,wt(t)),_t=t=>(_t=typeof t.detached=="boolean"?e=>e.detached:e=>e.byteLength===0,_t(t));br=(zn=(Dn=
Symbol.asyncIterator)!==null&&Dn!==void 0?Dn:(Wn=Symbol.for)===null||Wn===void 0?void 0:Wn.call(Symbol,"Symbol.asyncIter\
ator"))!==null&&zn!==void 0?zn:"@@asyncIterator";Xr=class{constructor(e,r){this._ongoingPromise=void 0,this._isFinished=
!1,this._reader=e,this._preventCancel=r}next(){let e=()=>this._nextSteps();return this._ongoingPromise=this._ongoingPromise?
qe(this._ongoingPromise,e,e):e(),this._ongoingPromise}return(e){let r=()=>this._returnSteps(e);return this._ongoingPromise=
this._ongoingPromise?qe(this._ongoingPromise,r,r):r(),this._ongoingPromise}_nextSteps(){if(this._isFinished)return Promise.
resolve({value:void 0,done:!0});let e=this._reader,r=new to(this);return Nt(e,r),r._promise}_returnSteps(e){if(this._isFinished)
return Promise.resolve({value:e,done:!0});this._isFinished=!0;let r=this._reader;if(!this._preventCancel){let n=wo(r,e);
return $e(r),qe(n,()=>({value:e,done:!0}))}return $e(r),k({value:e,done:!0})}},to=class{constructor(e){this._iterator=e,
this._promise=$((r,n)=>{this._resolvePromise=r,this._rejectPromise=n})}_chunkSteps(e){this._iterator._ongoingPromise=void 0,
gt(()=>this._resolvePromise({value:e,done:!1}))}_closeSteps(){let e=this._iterator;e._ongoingPromise=void 0,e._isFinished=
!0,$e(e._reader),this._resolvePromise({value:void 0,done:!0})}_errorSteps(e){let r=this._iterator;r._ongoingPromise=void 0,
r._isFinished=!0,$e(r._reader),this._rejectPromise(e)}},ms={next(){return qi(this)?this._asyncIteratorImpl.next():y($i("\
next"))},return(t){return qi(this)?this._asyncIteratorImpl.return(t):y($i("return"))},[br](){return this}};Object.defineProperty(
ms,br,{enumerable:!1});ys=Number.isNaN||function(t){return t!=t};Be=class{constructor(){throw new TypeError("Illegal con\
structor")}get view(){if(!Vn(this))throw Hn("view");return this._view}respond(e){if(!Vn(this))throw Hn("respond");if(je(
e,1,"respond"),e=So(e,"First parameter"),this._associatedReadableByteStreamController===void 0)throw new TypeError("This\
 BYOB request has been invalidated");if(_t(this._view.buffer))throw new TypeError("The BYOB request's buffer has been de\
tached and so cannot be used as a response");Kr(this._associatedReadableByteStreamController,e)}respondWithNewView(e){if(!Vn(
this))throw Hn("respondWithNewView");if(je(e,1,"respondWithNewView"),!ArrayBuffer.isView(e))throw new TypeError("You can\
 only respond with array buffer views");if(this._associatedReadableByteStreamController===void 0)throw new TypeError("Th\
is BYOB request has been invalidated");if(_t(e.buffer))throw new TypeError("The given view's buffer has been detached an\
d so cannot be used as a response");Gr(this._associatedReadableByteStreamController,e)}};Object.defineProperties(Be.prototype,
{respond:{enumerable:!0},respondWithNewView:{enumerable:!0},view:{enumerable:!0}}),E(Be.prototype.respond,"respond"),E(Be.
prototype.respondWithNewView,"respondWithNewView"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Be.prototype,
Symbol.toStringTag,{value:"ReadableStreamBYOBRequest",configurable:!0});ue=class{constructor(){throw new TypeError("Ille\
gal constructor")}get byobRequest(){if(!mt(this))throw ur("byobRequest");return oo(this)}get desiredSize(){if(!mt(this))
throw ur("desiredSize");return Bs(this)}close(){if(!mt(this))throw ur("close");if(this._closeRequested)throw new TypeError(
"The stream has already been closed; do not close it again!");let e=this._controlledReadableByteStream._state;if(e!=="re\
adable")throw new TypeError(`The stream (in ${e} state) is not in the readable state and cannot be closed`);fr(this)}enqueue(e){
if(!mt(this))throw ur("enqueue");if(je(e,1,"enqueue"),!ArrayBuffer.isView(e))throw new TypeError("chunk must be an array\
 buffer view");if(e.byteLength===0)throw new TypeError("chunk must have non-zero byteLength");if(e.buffer.byteLength===0)
throw new TypeError("chunk's buffer must have non-zero byteLength");if(this._closeRequested)throw new TypeError("stream \
is closed or draining");let r=this._controlledReadableByteStream._state;if(r!=="readable")throw new TypeError(`The strea\
m (in ${r} state) is not in the readable state and cannot be enqueued to`);Hr(this,e)}error(e=void 0){if(!mt(this))throw ur(
"error");se(this,e)}[mo](e){ws(this),et(this);let r=this._cancelAlgorithm(e);return an(this),r}[yo](e){let r=this._controlledReadableByteStream;
if(this._queueTotalSize>0)return void Rs(this,e);let n=this._autoAllocateChunkSize;if(n!==void 0){let o;try{o=new ArrayBuffer(
n)}catch(s){return void e._errorSteps(s)}let i={buffer:o,bufferByteLength:n,byteOffset:0,byteLength:n,bytesFilled:0,minimumFill:1,
elementSize:1,viewConstructor:Uint8Array,readerType:"default"};this._pendingPullIntos.push(i)}as(r,e),kt(this)}[go](){return this.
_queueTotalSize>0}[bo](){if(this._pendingPullIntos.length>0){let e=this._pendingPullIntos.peek();e.readerType="none",this.
_pendingPullIntos=new X,this._pendingPullIntos.push(e)}}};Object.defineProperties(ue.prototype,{close:{enumerable:!0},enqueue:{
enumerable:!0},error:{enumerable:!0},byobRequest:{enumerable:!0},desiredSize:{enumerable:!0}}),E(ue.prototype.close,"clo\
se"),E(ue.prototype.enqueue,"enqueue"),E(ue.prototype.error,"error"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(
ue.prototype,Symbol.toStringTag,{value:"ReadableByteStreamController",configurable:!0});_e=class{constructor(e){if(je(e,
1,"ReadableStreamBYOBReader"),Eo(e,"First parameter"),Ze(e))throw new TypeError("This stream has already been locked for\
 exclusive reading by another reader");if(!mt(e._readableStreamController))throw new TypeError("Cannot construct a Reada\
bleStreamBYOBReader for a stream not constructed with a byte source");ns(this,e),this._readIntoRequests=new X}get closed(){
return yt(this)?this._closedPromise:y(qr("closed"))}cancel(e=void 0){return yt(this)?this._ownerReadableStream===void 0?
y(Qr("cancel")):wo(this,e):y(qr("cancel"))}read(e,r={}){if(!yt(this))return y(qr("read"));if(!ArrayBuffer.isView(e))return y(
new TypeError("view must be an array buffer view"));if(e.byteLength===0)return y(new TypeError("view must have non-zero \
byteLength"));if(e.buffer.byteLength===0)return y(new TypeError("view's buffer must have non-zero byteLength"));if(_t(e.
buffer))return y(new TypeError("view's buffer has been detached"));let n;try{n=(function(s,a){var u;return Re(s,a),{min:So(
(u=s?.min)!==null&&u!==void 0?u:1,`${a} has member 'min' that`)}})(r,"options")}catch(s){return y(s)}let o=n.min;if(o===
0)return y(new TypeError("options.min must be greater than 0"));if((function(s){return gs(s.constructor)})(e)){if(o>e.byteLength)
return y(new RangeError("options.min must be less than or equal to view's byteLength"))}else if(o>e.length)return y(new RangeError(
"options.min must be less than or equal to view's length"));if(this._ownerReadableStream===void 0)return y(Qr("read from"));
let i=(function(s,a,u){let l=s._ownerReadableStream;return l._state==="errored"||(function(d,c,h){let p=d._controlledReadableByteStream,
m=bs(c.constructor),{byteLength:g}=c,A=h*m;return!(d._pendingPullIntos.length>0)&&(p._state==="closed"||d._queueTotalSize>=
A)})(l._readableStreamController,a,u)})(this,e,o)?new so:new io;return Os(this,e,o,i),i._promise}releaseLock(){if(!yt(this))
throw qr("releaseLock");this._ownerReadableStream!==void 0&&(function(e){$e(e);let r=new TypeError("Reader was released");
Fs(e,r)})(this)}};Object.defineProperties(_e.prototype,{cancel:{enumerable:!0},read:{enumerable:!0},releaseLock:{enumerable:!0},
closed:{enumerable:!0}}),E(_e.prototype.cancel,"cancel"),E(_e.prototype.read,"read"),E(_e.prototype.releaseLock,"release\
Lock"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(_e.prototype,Symbol.toStringTag,{value:"ReadableStream\
BYOBReader",configurable:!0});io=class{constructor(){this._promise=$((e,r)=>{this._resolvePromise=e,this._rejectPromise=
r})}_chunkSteps(e){this._resolvePromise({value:e,done:!1})}_closeSteps(e){this._resolvePromise({value:e,done:!0})}_errorSteps(e){
this._rejectPromise(e)}},so=class{constructor(){this._promise=void 0}_chunkSteps(e){this._promise=hr({value:e,done:!1})}_closeSteps(e){
this._promise=hr({value:e,done:!0})}_errorSteps(e){this._promise=y(e)}};ve=class{constructor(e={},r={}){e===void 0?e=null:
ss(e,"First parameter");let n=en(r,"Second parameter"),o=(function(s,a){Re(s,a);let u=s?.abort,l=s?.close,d=s?.start,c=s?.
type,h=s?.write;return{abort:u===void 0?void 0:Xu(u,s,`${a} has member 'abort' that`),close:l===void 0?void 0:Zu(l,s,`${a}\
 has member 'close' that`),start:d===void 0?void 0:el(d,s,`${a} has member 'start' that`),write:h===void 0?void 0:tl(h,s,
`${a} has member 'write' that`),type:c}})(e,"First parameter");if(qs(this),o.type!==void 0)throw new RangeError("Invalid\
 type is specified");let i=Zr(n);(function(s,a,u,l){let d=Object.create(Me.prototype),c,h,p,m;c=a.start!==void 0?()=>a.start(
d):()=>{},h=a.write!==void 0?g=>a.write(g,d):()=>k(void 0),p=a.close!==void 0?()=>a.close():()=>k(void 0),m=a.abort!==void 0?
g=>a.abort(g):()=>k(void 0),Ws(s,d,c,h,p,m,u,l)})(this,o,pr(n,1),i)}get locked(){if(!Ut(this))throw jr("locked");return jt(
this)}abort(e=void 0){return Ut(this)?jt(this)?y(new TypeError("Cannot abort a stream that already has a writer")):tn(this,
e):y(jr("abort"))}close(){return Ut(this)?jt(this)?y(new TypeError("Cannot close a stream that already has a writer")):Se(
this)?y(new TypeError("Cannot close an already-closing stream")):$s(this):y(jr("close"))}getWriter(){if(!Ut(this))throw jr(
"getWriter");return Us(this)}};Object.defineProperties(ve.prototype,{abort:{enumerable:!0},close:{enumerable:!0},getWriter:{
enumerable:!0},locked:{enumerable:!0}}),E(ve.prototype.abort,"abort"),E(ve.prototype.close,"close"),E(ve.prototype.getWriter,
"getWriter"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ve.prototype,Symbol.toStringTag,{value:"Writable\
Stream",configurable:!0});ae=class{constructor(e){if(je(e,1,"WritableStreamDefaultWriter"),Ls(e,"First parameter"),jt(e))
throw new TypeError("This stream has already been locked for exclusive writing by another writer");this._ownerWritableStream=
e,e._writer=this;let r=e._state;if(r==="writable")!Se(e)&&e._backpressure?ln(this):Ni(this),Yr(this);else if(r==="errori\
ng")uo(this,e._storedError),Yr(this);else if(r==="closed")Ni(this),Yr(n=this),Ks(n);else{let o=e._storedError;uo(this,o),
Hs(this,o)}var n}get closed(){return dt(this)?this._closedPromise:y(ht("closed"))}get desiredSize(){if(!dt(this))throw ht(
"desiredSize");if(this._ownerWritableStream===void 0)throw dr("desiredSize");return(function(e){let r=e._ownerWritableStream,
n=r._state;return n==="errored"||n==="erroring"?null:n==="closed"?0:zs(r._writableStreamController)})(this)}get ready(){
return dt(this)?this._readyPromise:y(ht("ready"))}abort(e=void 0){return dt(this)?this._ownerWritableStream===void 0?y(dr(
"abort")):(function(r,n){return tn(r._ownerWritableStream,n)})(this,e):y(ht("abort"))}close(){if(!dt(this))return y(ht("\
close"));let e=this._ownerWritableStream;return e===void 0?y(dr("close")):Se(e)?y(new TypeError("Cannot close an already\
-closing stream")):js(this)}releaseLock(){if(!dt(this))throw ht("releaseLock");this._ownerWritableStream!==void 0&&Ns(this)}write(e=void 0){
return dt(this)?this._ownerWritableStream===void 0?y(dr("write to")):Co(this,e):y(ht("write"))}};Object.defineProperties(
ae.prototype,{abort:{enumerable:!0},close:{enumerable:!0},releaseLock:{enumerable:!0},write:{enumerable:!0},closed:{enumerable:!0},
desiredSize:{enumerable:!0},ready:{enumerable:!0}}),E(ae.prototype.abort,"abort"),E(ae.prototype.close,"close"),E(ae.prototype.
releaseLock,"releaseLock"),E(ae.prototype.write,"write"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ae.prototype,
Symbol.toStringTag,{value:"WritableStreamDefaultWriter",configurable:!0});Ds={},Me=class{constructor(){throw new TypeError(
"Illegal constructor")}get abortReason(){if(!Kn(this))throw Gn("abortReason");return this._abortReason}get signal(){if(!Kn(
this))throw Gn("signal");if(this._abortController===void 0)throw new TypeError("WritableStreamDefaultController.prototyp\
e.signal is not supported");return this._abortController.signal}error(e=void 0){if(!Kn(this))throw Gn("error");this._controlledWritableStream.
_state==="writable"&&Vs(this,e)}[ts](e){let r=this._abortAlgorithm(e);return rn(this),r}[rs](){et(this)}};Object.defineProperties(
Me.prototype,{abortReason:{enumerable:!0},signal:{enumerable:!0},error:{enumerable:!0}}),typeof Symbol.toStringTag=="sym\
bol"&&Object.defineProperty(Me.prototype,Symbol.toStringTag,{value:"WritableStreamDefaultController",configurable:!0});Di=
typeof globalThis<"u"?globalThis:typeof self<"u"?self:typeof global<"u"?global:void 0,nl=(function(){let t=Di?.DOMException;
return(function(e){if(typeof e!="function"&&typeof e!="object"||e.name!=="DOMException")return!1;try{return new e,!0}catch{
return!1}})(t)?t:void 0})()||(function(){let t=function(e,r){this.message=e||"",this.name=r||"Error",Error.captureStackTrace&&
Error.captureStackTrace(this,this.constructor)};return E(t,"DOMException"),t.prototype=Object.create(Error.prototype),Object.
defineProperty(t.prototype,"constructor",{value:t,writable:!0,configurable:!0}),t})();lo=class{constructor(e){this._writer=
e,this._shuttingDown=!1,this._currentWrite=k(void 0)}_waitForWritesToFinish(){let e=this._currentWrite;return xe(this._currentWrite,
()=>e!==this._currentWrite?this._waitForWritesToFinish():void 0)}},co=class{constructor(e){this._state=e,this._promise=$(
(r,n)=>{this._resolvePromise=r,this._rejectPromise=n})}_chunkSteps(e){this._state._currentWrite=xe(Co(this._state._writer,
e),void 0,Mt),this._resolvePromise(!1)}_closeSteps(){this._resolvePromise(!0)}_errorSteps(e){this._rejectPromise(e)}},fo=
class{constructor(e){this._state=e}_chunkSteps(e){this._state._currentWrite=xe(Co(this._state._writer,e),void 0,Mt)}_closeSteps(){}_errorSteps(e){}};
le=class{constructor(){throw new TypeError("Illegal constructor")}get desiredSize(){if(!Mr(this))throw Nr("desiredSize");
return Lo(this)}close(){if(!Mr(this))throw Nr("close");if(!Wt(this))throw new TypeError("The stream is not in a state th\
at permits close");vt(this)}enqueue(e=void 0){if(!Mr(this))throw Nr("enqueue");if(!Wt(this))throw new TypeError("The str\
eam is not in a state that permits enqueue");return Dt(this,e)}error(e=void 0){if(!Mr(this))throw Nr("error");ke(this,e)}[mo](e){
et(this);let r=this._cancelAlgorithm(e);return nn(this),r}[yo](e){let r=this._controlledReadableStream;if(this._queue.length>
0){let n=ro(this);this._closeRequested&&this._queue.length===0?(nn(this),wr(r)):yr(this),e._chunkSteps(n)}else as(r,e),yr(
this)}[go](){return this._queue.length>0}[bo](){}};Object.defineProperties(le.prototype,{close:{enumerable:!0},enqueue:{
enumerable:!0},error:{enumerable:!0},desiredSize:{enumerable:!0}}),E(le.prototype.close,"close"),E(le.prototype.enqueue,
"enqueue"),E(le.prototype.error,"error"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(le.prototype,Symbol.
toStringTag,{value:"ReadableStreamDefaultController",configurable:!0});L=class{constructor(e={},r={}){e===void 0?e=null:
ss(e,"First parameter");let n=en(r,"Second parameter"),o=(function(i,s){Re(i,s);let a=i,u=a?.autoAllocateChunkSize,l=a?.
cancel,d=a?.pull,c=a?.start,h=a?.type;return{autoAllocateChunkSize:u===void 0?void 0:So(u,`${s} has member 'autoAllocate\
ChunkSize' that`),cancel:l===void 0?void 0:sl(l,a,`${s} has member 'cancel' that`),pull:d===void 0?void 0:al(d,a,`${s} h\
as member 'pull' that`),start:c===void 0?void 0:ul(c,a,`${s} has member 'start' that`),type:h===void 0?void 0:ll(h,`${s}\
 has member 'type' that`)}})(e,"First parameter");if(Uo(this),o.type==="bytes"){if(n.size!==void 0)throw new RangeError(
"The strategy for a byte stream cannot have a size function");(function(i,s,a){let u=Object.create(ue.prototype),l,d,c;l=
s.start!==void 0?()=>s.start(u):()=>{},d=s.pull!==void 0?()=>s.pull(u):()=>k(void 0),c=s.cancel!==void 0?p=>s.cancel(p):
()=>k(void 0);let h=s.autoAllocateChunkSize;if(h===0)throw new TypeError("autoAllocateChunkSize must be greater than 0");
Ps(i,u,l,d,c,a,h)})(this,o,pr(n,0))}else{let i=Zr(n);(function(s,a,u,l){let d=Object.create(le.prototype),c,h,p;c=a.start!==
void 0?()=>a.start(d):()=>{},h=a.pull!==void 0?()=>a.pull(d):()=>k(void 0),p=a.cancel!==void 0?m=>a.cancel(m):()=>k(void 0),
Js(s,d,c,h,p,u,l)})(this,o,pr(n,1),i)}}get locked(){if(!Qe(this))throw pt("locked");return Ze(this)}cancel(e=void 0){return Qe(
this)?Ze(this)?y(new TypeError("Cannot cancel a stream that already has a reader")):be(this,e):y(pt("cancel"))}getReader(e=void 0){
if(!Qe(this))throw pt("getReader");return(function(r,n){Re(r,n);let o=r?.mode;return{mode:o===void 0?void 0:Ju(o,`${n} h\
as member 'mode' that`)}})(e,"First parameter").mode===void 0?qt(this):Cs(this)}pipeThrough(e,r={}){if(!Qe(this))throw pt(
"pipeThrough");je(e,1,"pipeThrough");let n=(function(i,s){Re(i,s);let a=i?.readable;Xn(a,"readable","ReadableWritablePai\
r"),Eo(a,`${s} has member 'readable' that`);let u=i?.writable;return Xn(u,"writable","ReadableWritablePair"),Ls(u,`${s} \
has member 'writable' that`),{readable:a,writable:u}})(e,"First parameter"),o=Vi(r,"Second parameter");if(Ze(this))throw new TypeError(
"ReadableStream.prototype.pipeThrough cannot be used on a locked ReadableStream");if(jt(n.writable))throw new TypeError(
"ReadableStream.prototype.pipeThrough cannot be used on a locked WritableStream");return zt(Wi(this,n.writable,o.preventClose,
o.preventAbort,o.preventCancel,o.signal)),n.readable}pipeTo(e,r={}){if(!Qe(this))return y(pt("pipeTo"));if(e===void 0)return y(
"Parameter 1 is required in 'pipeTo'.");if(!Ut(e))return y(new TypeError("ReadableStream.prototype.pipeTo's first argume\
nt must be a WritableStream"));let n;try{n=Vi(r,"Second parameter")}catch(o){return y(o)}return Ze(this)?y(new TypeError(
"ReadableStream.prototype.pipeTo cannot be used on a locked ReadableStream")):jt(e)?y(new TypeError("ReadableStream.prot\
otype.pipeTo cannot be used on a locked WritableStream")):Wi(this,e,n.preventClose,n.preventAbort,n.preventCancel,n.signal)}tee(){
if(!Qe(this))throw pt("tee");return lr(ol(this))}values(e=void 0){if(!Qe(this))throw pt("values");return(function(r,n){let o=qt(
r),i=new Xr(o,n),s=Object.create(ms);return s._asyncIteratorImpl=i,s})(this,(function(r,n){return Re(r,n),{preventCancel:!!r?.
preventCancel}})(e,"First parameter").preventCancel)}[br](e){return this.values(e)}static from(e){return il(e)}};Object.
defineProperties(L,{from:{enumerable:!0}}),Object.defineProperties(L.prototype,{cancel:{enumerable:!0},getReader:{enumerable:!0},
pipeThrough:{enumerable:!0},pipeTo:{enumerable:!0},tee:{enumerable:!0},values:{enumerable:!0},locked:{enumerable:!0}}),E(
L.from,"from"),E(L.prototype.cancel,"cancel"),E(L.prototype.getReader,"getReader"),E(L.prototype.pipeThrough,"pipeThroug\
h"),E(L.prototype.pipeTo,"pipeTo"),E(L.prototype.tee,"tee"),E(L.prototype.values,"values"),typeof Symbol.toStringTag=="s\
ymbol"&&Object.defineProperty(L.prototype,Symbol.toStringTag,{value:"ReadableStream",configurable:!0}),Object.defineProperty(
L.prototype,br,{value:L.prototype.values,writable:!0,configurable:!0});Zs=t=>t.byteLength;E(Zs,"size");St=class{constructor(e){
je(e,1,"ByteLengthQueuingStrategy"),e=Xs(e,"First parameter"),this._byteLengthQueuingStrategyHighWaterMark=e.highWaterMark}get highWaterMark(){
if(!Gi(this))throw Ki("highWaterMark");return this._byteLengthQueuingStrategyHighWaterMark}get size(){if(!Gi(this))throw Ki(
"size");return Zs}};Object.defineProperties(St.prototype,{highWaterMark:{enumerable:!0},size:{enumerable:!0}}),typeof Symbol.
toStringTag=="symbol"&&Object.defineProperty(St.prototype,Symbol.toStringTag,{value:"ByteLengthQueuingStrategy",configurable:!0});
ea=()=>1;E(ea,"size");Et=class{constructor(e){je(e,1,"CountQueuingStrategy"),e=Xs(e,"First parameter"),this._countQueuingStrategyHighWaterMark=
e.highWaterMark}get highWaterMark(){if(!Ji(this))throw Yi("highWaterMark");return this._countQueuingStrategyHighWaterMark}get size(){
if(!Ji(this))throw Yi("size");return ea}};Object.defineProperties(Et.prototype,{highWaterMark:{enumerable:!0},size:{enumerable:!0}}),
typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Et.prototype,Symbol.toStringTag,{value:"CountQueuingStrategy",
configurable:!0});Pe=class{constructor(e={},r={},n={}){e===void 0&&(e=null);let o=en(r,"Second parameter"),i=en(n,"Third\
 parameter"),s=(function(h,p){Re(h,p);let m=h?.cancel,g=h?.flush,A=h?.readableType,B=h?.start,S=h?.transform,R=h?.writableType;
return{cancel:m===void 0?void 0:hl(m,h,`${p} has member 'cancel' that`),flush:g===void 0?void 0:cl(g,h,`${p} has member \
'flush' that`),readableType:A,start:B===void 0?void 0:fl(B,h,`${p} has member 'start' that`),transform:S===void 0?void 0:
dl(S,h,`${p} has member 'transform' that`),writableType:R}})(e,"First parameter");if(s.readableType!==void 0)throw new RangeError(
"Invalid readableType specified");if(s.writableType!==void 0)throw new RangeError("Invalid writableType specified");let a=pr(
i,0),u=Zr(i),l=pr(o,1),d=Zr(o),c;(function(h,p,m,g,A,B){function S(){return p}function R(T){return(function(_,O){let v=_.
_transformStreamController;return _._backpressure?qe(_._backpressureChangePromise,()=>{let I=_._writable;if(I._state==="\
erroring")throw I._storedError;return Xi(v,O)}):Xi(v,O)})(h,T)}function b(T){return(function(_,O){let v=_._transformStreamController;
if(v._finishPromise!==void 0)return v._finishPromise;let I=_._readable;v._finishPromise=$((V,Ln)=>{v._finishPromise_resolve=
V,v._finishPromise_reject=Ln});let J=v._cancelAlgorithm(O);return Jr(v),Q(J,()=>(I._state==="errored"?Lt(v,I._storedError):
(ke(I._readableStreamController,O),Yn(v)),null),V=>(ke(I._readableStreamController,V),Lt(v,V),null)),v._finishPromise})(
h,T)}function F(){return(function(T){let _=T._transformStreamController;if(_._finishPromise!==void 0)return _._finishPromise;
let O=T._readable;_._finishPromise=$((I,J)=>{_._finishPromise_resolve=I,_._finishPromise_reject=J});let v=_._flushAlgorithm();
return Jr(_),Q(v,()=>(O._state==="errored"?Lt(_,O._storedError):(vt(O._readableStreamController),Yn(_)),null),I=>(ke(O._readableStreamController,
I),Lt(_,I),null)),_._finishPromise})(h)}function G(){return(function(T){return on(T,!1),T._backpressureChangePromise})(h)}
function C(T){return(function(_,O){let v=_._transformStreamController;if(v._finishPromise!==void 0)return v._finishPromise;
let I=_._writable;v._finishPromise=$((V,Ln)=>{v._finishPromise_resolve=V,v._finishPromise_reject=Ln});let J=v._cancelAlgorithm(
O);return Jr(v),Q(J,()=>(I._state==="errored"?Lt(v,I._storedError):(mr(I._writableStreamController,O),ho(_),Yn(v)),null),
V=>(mr(I._writableStreamController,V),ho(_),Lt(v,V),null)),v._finishPromise})(h,T)}h._writable=(function(T,_,O,v,I=1,J=()=>1){
let V=Object.create(ve.prototype);return qs(V),Ws(V,Object.create(Me.prototype),T,_,O,v,I,J),V})(S,R,F,b,m,g),h._readable=
gr(S,G,C,A,B),h._backpressure=void 0,h._backpressureChangePromise=void 0,h._backpressureChangePromise_resolve=void 0,on(
h,!0),h._transformStreamController=void 0})(this,$(h=>{c=h}),l,d,a,u),(function(h,p){let m=Object.create(Ee.prototype),g,
A,B;g=p.transform!==void 0?S=>p.transform(S,m):S=>{try{return ra(m,S),k(void 0)}catch(R){return y(R)}},A=p.flush!==void 0?
()=>p.flush(m):()=>k(void 0),B=p.cancel!==void 0?S=>p.cancel(S):()=>k(void 0),(function(S,R,b,F,G){R._controlledTransformStream=
S,S._transformStreamController=R,R._transformAlgorithm=b,R._flushAlgorithm=F,R._cancelAlgorithm=G,R._finishPromise=void 0,
R._finishPromise_resolve=void 0,R._finishPromise_reject=void 0})(h,m,g,A,B)})(this,s),s.start!==void 0?c(s.start(this._transformStreamController)):
c(void 0)}get readable(){if(!Qi(this))throw Zi("readable");return this._readable}get writable(){if(!Qi(this))throw Zi("w\
ritable");return this._writable}};Object.defineProperties(Pe.prototype,{readable:{enumerable:!0},writable:{enumerable:!0}}),
typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Pe.prototype,Symbol.toStringTag,{value:"TransformStream",configurable:!0});
Ee=class{constructor(){throw new TypeError("Illegal constructor")}get desiredSize(){if(!Dr(this))throw Wr("desiredSize");
return Lo(this._controlledTransformStream._readable._readableStreamController)}enqueue(e=void 0){if(!Dr(this))throw Wr("\
enqueue");ra(this,e)}error(e=void 0){if(!Dr(this))throw Wr("error");var r;r=e,ta(this._controlledTransformStream,r)}terminate(){
if(!Dr(this))throw Wr("terminate");(function(e){let r=e._controlledTransformStream;vt(r._readable._readableStreamController);
let n=new TypeError("TransformStream terminated");qo(r,n)})(this)}};Object.defineProperties(Ee.prototype,{enqueue:{enumerable:!0},
error:{enumerable:!0},terminate:{enumerable:!0},desiredSize:{enumerable:!0}}),E(Ee.prototype.enqueue,"enqueue"),E(Ee.prototype.
error,"error"),E(Ee.prototype.terminate,"terminate"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Ee.prototype,
Symbol.toStringTag,{value:"TransformStreamDefaultController",configurable:!0})});function pl(t,e){let{length:r}=t;if(e==="utf-8"){for(let o=1;o<=3&&o<=r;o+=1){let i=t[r-o];if(i<128)return r;if(i>=192)return o<
(i>=240?4:i>=224?3:2)?r-o:r}return r}if(e==="utf-16le"||e==="utf-16be"){let o=r-r%2,i=t[e==="utf-16le"?o-1:o-2];return i!==
void 0&&i>=216&&i<=219?o-2:o}return/^(?:windows-|iso-8859|koi8|macintosh|x-mac|ibm866|x-user)/.test(e)?r:0}var Vt,jo,Ht,
Mo=Ot(()=>{"use strict";ie();U();Vt=class{get encoding(){return"utf-8"}encode(e=""){return new w(host.encode(String(e)))}encodeInto(e,r){
let n=0,o=0;for(let i of String(e)){let s=i.codePointAt(0),a=s<128?1:s<2048?2:s<65536?3:4;if(o+a>r.length)break;n+=i.length,
o+=a}return r.set(new w(host.encode(String(e).slice(0,n)))),{read:n,written:o}}get[Symbol.toStringTag](){return"TextEnco\
der"}},jo=new w(0),Ht=class{#e;#t;#r;#n=jo;#o=!1;constructor(e="utf-8",r={}){let n=host.encoding(String(e));if(n===void 0)
throw new RangeError(`The "${String(e)}" encoding is not supported`);this.#e=n,this.#t=!!r?.fatal,this.#r=!!r?.ignoreBOM}get encoding(){
return this.#e}get fatal(){return this.#t}get ignoreBOM(){return this.#r}decode(e,r){let n=r?.stream===!0,o=e instanceof
Ir?N(e):e??jo;if(n||this.#n.length>0){let s=ne([this.#n,N(o)]),a=n?pl(s,this.#e):s.length;this.#n=s.subarray(a),o=s.subarray(
0,a)}let i=host.decode(o,this.#e,this.#t,this.#r||this.#o);if(this.#o=n&&(this.#o||o.byteLength>0),i===void 0)throw this.#n=
jo,this.#o=!1,new TypeError(`The encoded data was not valid for encoding ${this.#e}`);return i}get[Symbol.toStringTag](){
return"TextDecoder"}static{M(this,e=>({encoding:e.#e,fatal:e.#t,ignoreBOM:e.#r}))}}});var na={};_i(na,{ByteLengthQueuingStrategy:()=>St,CountQueuingStrategy:()=>Et,ReadableByteStreamController:()=>ue,ReadableStream:()=>L,
ReadableStreamBYOBReader:()=>_e,ReadableStreamBYOBRequest:()=>Be,ReadableStreamDefaultController:()=>le,ReadableStreamDefaultReader:()=>we,
TextDecoderStream:()=>Do,TextEncoderStream:()=>No,TransformStream:()=>Pe,TransformStreamDefaultController:()=>Ee,WritableStream:()=>ve,
WritableStreamDefaultController:()=>Me,WritableStreamDefaultWriter:()=>ae,fromBytes:()=>ml,fromPull:()=>yl,isDisturbed:()=>gl});
function ml(t){return new L({start(e){t.length>0&&e.enqueue(t),e.close()}})}function yl(t){return new L({async pull(e){let r=await t.
pull();r===void 0?e.close():e.enqueue(r)},cancel(){t.cancel()}},{highWaterMark:0})}function gl(t){return t._disturbed}var cn,
No,Do,oa=Ot(()=>{"use strict";$o();Mo();$o();cn=class{#e;constructor(e){this.#e=e}get readable(){return this.#e.readable}get writable(){
return this.#e.writable}},No=class extends cn{encoding="utf-8";constructor(){let e=new Vt,r="";super(new Pe({transform(n,o){
let i=r+String(n);r=/[\uD800-\uDBFF]$/.exec(i)?.[0]??"",r!==""&&(i=i.slice(0,-1)),i!==""&&o.enqueue(e.encode(i))},flush(n){
r!==""&&n.enqueue(e.encode(r))}}))}},Do=class extends cn{encoding;constructor(e,r){let n=new Ht(e,r);super(new Pe({transform(o,i){
let s=n.decode(o,{stream:!0});s!==""&&i.enqueue(s)},flush(o){let i=n.decode();i!==""&&o.enqueue(i)}})),this.encoding=n.encoding}}});var za=or((_h,si)=>{"use strict";var Xt=typeof Reflect=="object"?Reflect:null,Fa=Xt&&typeof Xt.apply=="function"?Xt.apply:
function(e,r,n){return Function.prototype.apply.call(e,r,n)},Tn;Xt&&typeof Xt.ownKeys=="function"?Tn=Xt.ownKeys:Object.getOwnPropertySymbols?
Tn=function(e){return Object.getOwnPropertyNames(e).concat(Object.getOwnPropertySymbols(e))}:Tn=function(e){return Object.
getOwnPropertyNames(e)};function sc(t){console&&console.warn&&console.warn(t)}var Ua=Number.isNaN||function(e){return e!==
e};function P(){P.init.call(this)}si.exports=P;si.exports.once=cc;P.EventEmitter=P;P.prototype._events=void 0;P.prototype.
_eventsCount=0;P.prototype._maxListeners=void 0;var La=10;function Rn(t){if(typeof t!="function")throw new TypeError('Th\
e "listener" argument must be of type Function. Received type '+typeof t)}Object.defineProperty(P,"defaultMaxListeners",
{enumerable:!0,get:function(){return La},set:function(t){if(typeof t!="number"||t<0||Ua(t))throw new RangeError('The val\
ue of "defaultMaxListeners" is out of range. It must be a non-negative number. Received '+t+".");La=t}});P.init=function(){
(this._events===void 0||this._events===Object.getPrototypeOf(this)._events)&&(this._events=Object.create(null),this._eventsCount=
0),this._maxListeners=this._maxListeners||void 0};P.prototype.setMaxListeners=function(e){if(typeof e!="number"||e<0||Ua(
e))throw new RangeError('The value of "n" is out of range. It must be a non-negative number. Received '+e+".");return this.
_maxListeners=e,this};function qa(t){return t._maxListeners===void 0?P.defaultMaxListeners:t._maxListeners}P.prototype.getMaxListeners=
function(){return qa(this)};P.prototype.emit=function(e){for(var r=[],n=1;n<arguments.length;n++)r.push(arguments[n]);var o=e===
"error",i=this._events;if(i!==void 0)o=o&&i.error===void 0;else if(!o)return!1;if(o){var s;if(r.length>0&&(s=r[0]),s instanceof
Error)throw s;var a=new Error("Unhandled error."+(s?" ("+s.message+")":""));throw a.context=s,a}var u=i[e];if(u===void 0)
return!1;if(typeof u=="function")Fa(u,this,r);else for(var l=u.length,d=Da(u,l),n=0;n<l;++n)Fa(d[n],this,r);return!0};function $a(t,e,r,n){
var o,i,s;if(Rn(r),i=t._events,i===void 0?(i=t._events=Object.create(null),t._eventsCount=0):(i.newListener!==void 0&&(t.
emit("newListener",e,r.listener?r.listener:r),i=t._events),s=i[e]),s===void 0)s=i[e]=r,++t._eventsCount;else if(typeof s==
"function"?s=i[e]=n?[r,s]:[s,r]:n?s.unshift(r):s.push(r),o=qa(t),o>0&&s.length>o&&!s.warned){s.warned=!0;var a=new Error(
"Possible EventEmitter memory leak detected. "+s.length+" "+String(e)+" listeners added. Use emitter.setMaxListeners() t\
o increase limit");a.name="MaxListenersExceededWarning",a.emitter=t,a.type=e,a.count=s.length,sc(a)}return t}P.prototype.
addListener=function(e,r){return $a(this,e,r,!1)};P.prototype.on=P.prototype.addListener;P.prototype.prependListener=function(e,r){
return $a(this,e,r,!0)};function ac(){if(!this.fired)return this.target.removeListener(this.type,this.wrapFn),this.fired=
!0,arguments.length===0?this.listener.call(this.target):this.listener.apply(this.target,arguments)}function ja(t,e,r){var n={
fired:!1,wrapFn:void 0,target:t,type:e,listener:r},o=ac.bind(n);return o.listener=r,n.wrapFn=o,o}P.prototype.once=function(e,r){
return Rn(r),this.on(e,ja(this,e,r)),this};P.prototype.prependOnceListener=function(e,r){return Rn(r),this.prependListener(
e,ja(this,e,r)),this};P.prototype.removeListener=function(e,r){var n,o,i,s,a;if(Rn(r),o=this._events,o===void 0)return this;
if(n=o[e],n===void 0)return this;if(n===r||n.listener===r)--this._eventsCount===0?this._events=Object.create(null):(delete o[e],
o.removeListener&&this.emit("removeListener",e,n.listener||r));else if(typeof n!="function"){for(i=-1,s=n.length-1;s>=0;s--)
if(n[s]===r||n[s].listener===r){a=n[s].listener,i=s;break}if(i<0)return this;i===0?n.shift():uc(n,i),n.length===1&&(o[e]=
n[0]),o.removeListener!==void 0&&this.emit("removeListener",e,a||r)}return this};P.prototype.off=P.prototype.removeListener;
P.prototype.removeAllListeners=function(e){var r,n,o;if(n=this._events,n===void 0)return this;if(n.removeListener===void 0)
return arguments.length===0?(this._events=Object.create(null),this._eventsCount=0):n[e]!==void 0&&(--this._eventsCount===
0?this._events=Object.create(null):delete n[e]),this;if(arguments.length===0){var i=Object.keys(n),s;for(o=0;o<i.length;++o)
s=i[o],s!=="removeListener"&&this.removeAllListeners(s);return this.removeAllListeners("removeListener"),this._events=Object.
create(null),this._eventsCount=0,this}if(r=n[e],typeof r=="function")this.removeListener(e,r);else if(r!==void 0)for(o=r.
length-1;o>=0;o--)this.removeListener(e,r[o]);return this};function Ma(t,e,r){var n=t._events;if(n===void 0)return[];var o=n[e];
return o===void 0?[]:typeof o=="function"?r?[o.listener||o]:[o]:r?lc(o):Da(o,o.length)}P.prototype.listeners=function(e){
return Ma(this,e,!0)};P.prototype.rawListeners=function(e){return Ma(this,e,!1)};P.listenerCount=function(t,e){return typeof t.
listenerCount=="function"?t.listenerCount(e):Na.call(t,e)};P.prototype.listenerCount=Na;function Na(t){var e=this._events;
if(e!==void 0){var r=e[t];if(typeof r=="function")return 1;if(r!==void 0)return r.length}return 0}P.prototype.eventNames=
function(){return this._eventsCount>0?Tn(this._events):[]};function Da(t,e){for(var r=new Array(e),n=0;n<e;++n)r[n]=t[n];
return r}function uc(t,e){for(;e+1<t.length;e++)t[e]=t[e+1];t.pop()}function lc(t){for(var e=new Array(t.length),r=0;r<e.
length;++r)e[r]=t[r].listener||t[r];return e}function cc(t,e){return new Promise(function(r,n){function o(s){t.removeListener(
e,i),n(s)}function i(){typeof t.removeListener=="function"&&t.removeListener("error",o),r([].slice.call(arguments))}Wa(t,
e,i,{once:!0}),e!=="error"&&fc(t,o,{once:!0})})}function fc(t,e,r){typeof t.on=="function"&&Wa(t,"error",e,r)}function Wa(t,e,r,n){
if(typeof t.on=="function")n.once?t.once(e,r):t.on(e,r);else if(typeof t.addEventListener=="function")t.addEventListener(
e,function o(i){n.once&&t.removeEventListener(e,o),r(i)});else throw new TypeError('The "emitter" argument must be of ty\
pe EventEmitter. Received type '+typeof t)}});var Ka=or((vh,Ha)=>{"use strict";function Oe(t){if(typeof t!="string")throw new TypeError("Path must be a string. Receiv\
ed "+JSON.stringify(t))}function Va(t,e){for(var r="",n=0,o=-1,i=0,s,a=0;a<=t.length;++a){if(a<t.length)s=t.charCodeAt(a);else{
if(s===47)break;s=47}if(s===47){if(!(o===a-1||i===1))if(o!==a-1&&i===2){if(r.length<2||n!==2||r.charCodeAt(r.length-1)!==
46||r.charCodeAt(r.length-2)!==46){if(r.length>2){var u=r.lastIndexOf("/");if(u!==r.length-1){u===-1?(r="",n=0):(r=r.slice(
0,u),n=r.length-1-r.lastIndexOf("/")),o=a,i=0;continue}}else if(r.length===2||r.length===1){r="",n=0,o=a,i=0;continue}}e&&
(r.length>0?r+="/..":r="..",n=2)}else r.length>0?r+="/"+t.slice(o+1,a):r=t.slice(o+1,a),n=a-o-1;o=a,i=0}else s===46&&i!==
-1?++i:i=-1}return r}function dc(t,e){var r=e.dir||e.root,n=e.base||(e.name||"")+(e.ext||"");return r?r===e.root?r+n:r+t+
n:n}var Zt={resolve:function(){for(var e="",r=!1,n,o=arguments.length-1;o>=-1&&!r;o--){var i;o>=0?i=arguments[o]:(n===void 0&&
(n=process.cwd()),i=n),Oe(i),i.length!==0&&(e=i+"/"+e,r=i.charCodeAt(0)===47)}return e=Va(e,!r),r?e.length>0?"/"+e:"/":e.
length>0?e:"."},normalize:function(e){if(Oe(e),e.length===0)return".";var r=e.charCodeAt(0)===47,n=e.charCodeAt(e.length-
1)===47;return e=Va(e,!r),e.length===0&&!r&&(e="."),e.length>0&&n&&(e+="/"),r?"/"+e:e},isAbsolute:function(e){return Oe(
e),e.length>0&&e.charCodeAt(0)===47},join:function(){if(arguments.length===0)return".";for(var e,r=0;r<arguments.length;++r){
var n=arguments[r];Oe(n),n.length>0&&(e===void 0?e=n:e+="/"+n)}return e===void 0?".":Zt.normalize(e)},relative:function(e,r){
if(Oe(e),Oe(r),e===r||(e=Zt.resolve(e),r=Zt.resolve(r),e===r))return"";for(var n=1;n<e.length&&e.charCodeAt(n)===47;++n)
;for(var o=e.length,i=o-n,s=1;s<r.length&&r.charCodeAt(s)===47;++s);for(var a=r.length,u=a-s,l=i<u?i:u,d=-1,c=0;c<=l;++c){
if(c===l){if(u>l){if(r.charCodeAt(s+c)===47)return r.slice(s+c+1);if(c===0)return r.slice(s+c)}else i>l&&(e.charCodeAt(n+
c)===47?d=c:c===0&&(d=0));break}var h=e.charCodeAt(n+c),p=r.charCodeAt(s+c);if(h!==p)break;h===47&&(d=c)}var m="";for(c=
n+d+1;c<=o;++c)(c===o||e.charCodeAt(c)===47)&&(m.length===0?m+="..":m+="/..");return m.length>0?m+r.slice(s+d):(s+=d,r.charCodeAt(
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
'The "pathObject" argument must be of type Object. Received type '+typeof e);return dc("/",e)},parse:function(e){Oe(e);var r={
root:"",dir:"",base:"",ext:"",name:""};if(e.length===0)return r;var n=e.charCodeAt(0),o=n===47,i;o?(r.root="/",i=1):i=0;
for(var s=-1,a=0,u=-1,l=!0,d=e.length-1,c=0;d>=i;--d){if(n=e.charCodeAt(d),n===47){if(!l){a=d+1;break}continue}u===-1&&(l=
!1,u=d+1),n===46?s===-1?s=d:c!==1&&(c=1):s!==-1&&(c=-1)}return s===-1||u===-1||c===0||c===1&&s===u-1&&s===a+1?u!==-1&&(a===
0&&o?r.base=r.name=e.slice(1,u):r.base=r.name=e.slice(a,u)):(a===0&&o?(r.name=e.slice(1,s),r.base=e.slice(1,u)):(r.name=
e.slice(a,s),r.base=e.slice(a,u)),r.ext=e.slice(s,u)),a>0?r.dir=e.slice(0,a-1):o&&(r.dir="/"),r},sep:"/",delimiter:":",win32:null,
posix:null};Zt.posix=Zt;Ha.exports=Zt});var Ja=or(Bn=>{"use strict";Bn.byteLength=pc;Bn.toByteArray=yc;Bn.fromByteArray=wc;var Fe=[],me=[],hc=typeof Uint8Array<
"u"?Uint8Array:Array,ai="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";for(Ct=0,Ga=ai.length;Ct<Ga;++Ct)
Fe[Ct]=ai[Ct],me[ai.charCodeAt(Ct)]=Ct;var Ct,Ga;me[45]=62;me[95]=63;function Ya(t){var e=t.length;if(e%4>0)throw new Error(
"Invalid string. Length must be a multiple of 4");var r=t.indexOf("=");r===-1&&(r=e);var n=r===e?0:4-r%4;return[r,n]}function pc(t){
var e=Ya(t),r=e[0],n=e[1];return(r+n)*3/4-n}function mc(t,e,r){return(e+r)*3/4-r}function yc(t){var e,r=Ya(t),n=r[0],o=r[1],
i=new hc(mc(t,n,o)),s=0,a=o>0?n-4:n,u;for(u=0;u<a;u+=4)e=me[t.charCodeAt(u)]<<18|me[t.charCodeAt(u+1)]<<12|me[t.charCodeAt(
u+2)]<<6|me[t.charCodeAt(u+3)],i[s++]=e>>16&255,i[s++]=e>>8&255,i[s++]=e&255;return o===2&&(e=me[t.charCodeAt(u)]<<2|me[t.
charCodeAt(u+1)]>>4,i[s++]=e&255),o===1&&(e=me[t.charCodeAt(u)]<<10|me[t.charCodeAt(u+1)]<<4|me[t.charCodeAt(u+2)]>>2,i[s++]=
e>>8&255,i[s++]=e&255),i}function gc(t){return Fe[t>>18&63]+Fe[t>>12&63]+Fe[t>>6&63]+Fe[t&63]}function bc(t,e,r){for(var n,
o=[],i=e;i<r;i+=3)n=(t[i]<<16&16711680)+(t[i+1]<<8&65280)+(t[i+2]&255),o.push(gc(n));return o.join("")}function wc(t){for(var e,
r=t.length,n=r%3,o=[],i=16383,s=0,a=r-n;s<a;s+=i)o.push(bc(t,s,s+i>a?a:s+i));return n===1?(e=t[r-1],o.push(Fe[e>>2]+Fe[e<<
4&63]+"==")):n===2&&(e=(t[r-2]<<8)+t[r-1],o.push(Fe[e>>10]+Fe[e>>4&63]+Fe[e<<2&63]+"=")),o.join("")}});var Qa=or(ui=>{ui.read=function(t,e,r,n,o){var i,s,a=o*8-n-1,u=(1<<a)-1,l=u>>1,d=-7,c=r?o-1:0,h=r?-1:1,p=t[e+c];for(c+=h,
i=p&(1<<-d)-1,p>>=-d,d+=a;d>0;i=i*256+t[e+c],c+=h,d-=8);for(s=i&(1<<-d)-1,i>>=-d,d+=n;d>0;s=s*256+t[e+c],c+=h,d-=8);if(i===
0)i=1-l;else{if(i===u)return s?NaN:(p?-1:1)*(1/0);s=s+Math.pow(2,n),i=i-l}return(p?-1:1)*s*Math.pow(2,i-n)};ui.write=function(t,e,r,n,o,i){
var s,a,u,l=i*8-o-1,d=(1<<l)-1,c=d>>1,h=o===23?Math.pow(2,-24)-Math.pow(2,-77):0,p=n?0:i-1,m=n?1:-1,g=e<0||e===0&&1/e<0?
1:0;for(e=Math.abs(e),isNaN(e)||e===1/0?(a=isNaN(e)?1:0,s=d):(s=Math.floor(Math.log(e)/Math.LN2),e*(u=Math.pow(2,-s))<1&&
(s--,u*=2),s+c>=1?e+=h/u:e+=h*Math.pow(2,1-c),e*u>=2&&(s++,u/=2),s+c>=d?(a=0,s=d):s+c>=1?(a=(e*u-1)*Math.pow(2,o),s=s+c):
(a=e*Math.pow(2,c-1)*Math.pow(2,o),s=0));o>=8;t[r+p]=a&255,p+=m,a/=256,o-=8);for(s=s<<o|a,l+=o;l>0;t[r+p]=s&255,p+=m,s/=
256,l-=8);t[r+p-m]|=g*128}});var pu=or(nr=>{"use strict";var li=Ja(),tr=Qa(),Xa=typeof Symbol=="function"&&typeof Symbol.for=="function"?Symbol.for("\
nodejs.util.inspect.custom"):null;nr.Buffer=f;nr.SlowBuffer=xc;nr.INSPECT_MAX_BYTES=50;var Pn=2147483647;nr.kMaxLength=Pn;
f.TYPED_ARRAY_SUPPORT=_c();!f.TYPED_ARRAY_SUPPORT&&typeof console<"u"&&typeof console.error=="function"&&console.error("\
This browser lacks typed array (Uint8Array) support which is required by `buffer` v5.x. Use `buffer` v4.x if you require\
 old browser support.");function _c(){try{let t=new Uint8Array(1),e={foo:function(){return 42}};return Object.setPrototypeOf(
e,Uint8Array.prototype),Object.setPrototypeOf(t,e),t.foo()===42}catch{return!1}}Object.defineProperty(f.prototype,"paren\
t",{enumerable:!0,get:function(){if(f.isBuffer(this))return this.buffer}});Object.defineProperty(f.prototype,"offset",{enumerable:!0,
get:function(){if(f.isBuffer(this))return this.byteOffset}});function Ve(t){if(t>Pn)throw new RangeError('The value "'+t+
'" is invalid for option "size"');let e=new Uint8Array(t);return Object.setPrototypeOf(e,f.prototype),e}function f(t,e,r){
if(typeof t=="number"){if(typeof e=="string")throw new TypeError('The "string" argument must be of type string. Received\
 type number');return hi(t)}return ru(t,e,r)}f.poolSize=8192;function ru(t,e,r){if(typeof t=="string")return Sc(t,e);if(ArrayBuffer.
isView(t))return Ec(t);if(t==null)throw new TypeError("The first argument must be one of type string, Buffer, ArrayBuffe\
r, Array, or Array-like Object. Received type "+typeof t);if(Le(t,ArrayBuffer)||t&&Le(t.buffer,ArrayBuffer)||typeof SharedArrayBuffer<
"u"&&(Le(t,SharedArrayBuffer)||t&&Le(t.buffer,SharedArrayBuffer)))return fi(t,e,r);if(typeof t=="number")throw new TypeError(
'The "value" argument must not be of type number. Received type number');let n=t.valueOf&&t.valueOf();if(n!=null&&n!==t)
return f.from(n,e,r);let o=kc(t);if(o)return o;if(typeof Symbol<"u"&&Symbol.toPrimitive!=null&&typeof t[Symbol.toPrimitive]==
"function")return f.from(t[Symbol.toPrimitive]("string"),e,r);throw new TypeError("The first argument must be one of typ\
e string, Buffer, ArrayBuffer, Array, or Array-like Object. Received type "+typeof t)}f.from=function(t,e,r){return ru(t,
e,r)};Object.setPrototypeOf(f.prototype,Uint8Array.prototype);Object.setPrototypeOf(f,Uint8Array);function nu(t){if(typeof t!=
"number")throw new TypeError('"size" argument must be of type number');if(t<0)throw new RangeError('The value "'+t+'" is\
 invalid for option "size"')}function vc(t,e,r){return nu(t),t<=0?Ve(t):e!==void 0?typeof r=="string"?Ve(t).fill(e,r):Ve(
t).fill(e):Ve(t)}f.alloc=function(t,e,r){return vc(t,e,r)};function hi(t){return nu(t),Ve(t<0?0:pi(t)|0)}f.allocUnsafe=function(t){
return hi(t)};f.allocUnsafeSlow=function(t){return hi(t)};function Sc(t,e){if((typeof e!="string"||e==="")&&(e="utf8"),!f.
isEncoding(e))throw new TypeError("Unknown encoding: "+e);let r=ou(t,e)|0,n=Ve(r),o=n.write(t,e);return o!==r&&(n=n.slice(
0,o)),n}function ci(t){let e=t.length<0?0:pi(t.length)|0,r=Ve(e);for(let n=0;n<e;n+=1)r[n]=t[n]&255;return r}function Ec(t){
if(Le(t,Uint8Array)){let e=new Uint8Array(t);return fi(e.buffer,e.byteOffset,e.byteLength)}return ci(t)}function fi(t,e,r){
if(e<0||t.byteLength<e)throw new RangeError('"offset" is outside of buffer bounds');if(t.byteLength<e+(r||0))throw new RangeError(
'"length" is outside of buffer bounds');let n;return e===void 0&&r===void 0?n=new Uint8Array(t):r===void 0?n=new Uint8Array(
t,e):n=new Uint8Array(t,e,r),Object.setPrototypeOf(n,f.prototype),n}function kc(t){if(f.isBuffer(t)){let e=pi(t.length)|
0,r=Ve(e);return r.length===0||t.copy(r,0,0,e),r}if(t.length!==void 0)return typeof t.length!="number"||yi(t.length)?Ve(
0):ci(t);if(t.type==="Buffer"&&Array.isArray(t.data))return ci(t.data)}function pi(t){if(t>=Pn)throw new RangeError("Att\
empt to allocate Buffer larger than maximum size: 0x"+Pn.toString(16)+" bytes");return t|0}function xc(t){return+t!=t&&(t=
0),f.alloc(+t)}f.isBuffer=function(e){return e!=null&&e._isBuffer===!0&&e!==f.prototype};f.compare=function(e,r){if(Le(e,
Uint8Array)&&(e=f.from(e,e.offset,e.byteLength)),Le(r,Uint8Array)&&(r=f.from(r,r.offset,r.byteLength)),!f.isBuffer(e)||!f.
isBuffer(r))throw new TypeError('The "buf1", "buf2" arguments must be one of type Buffer or Uint8Array');if(e===r)return 0;
let n=e.length,o=r.length;for(let i=0,s=Math.min(n,o);i<s;++i)if(e[i]!==r[i]){n=e[i],o=r[i];break}return n<o?-1:o<n?1:0};
f.isEncoding=function(e){switch(String(e).toLowerCase()){case"hex":case"utf8":case"utf-8":case"ascii":case"latin1":case"\
binary":case"base64":case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return!0;default:return!1}};f.concat=function(e,r){
if(!Array.isArray(e))throw new TypeError('"list" argument must be an Array of Buffers');if(e.length===0)return f.alloc(0);
let n;if(r===void 0)for(r=0,n=0;n<e.length;++n)r+=e[n].length;let o=f.allocUnsafe(r),i=0;for(n=0;n<e.length;++n){let s=e[n];
if(Le(s,Uint8Array))i+s.length>o.length?(f.isBuffer(s)||(s=f.from(s)),s.copy(o,i)):Uint8Array.prototype.set.call(o,s,i);else if(f.
isBuffer(s))s.copy(o,i);else throw new TypeError('"list" argument must be an Array of Buffers');i+=s.length}return o};function ou(t,e){
if(f.isBuffer(t))return t.length;if(ArrayBuffer.isView(t)||Le(t,ArrayBuffer))return t.byteLength;if(typeof t!="string")throw new TypeError(
'The "string" argument must be one of type string, Buffer, or ArrayBuffer. Received type '+typeof t);let r=t.length,n=arguments.
length>2&&arguments[2]===!0;if(!n&&r===0)return 0;let o=!1;for(;;)switch(e){case"ascii":case"latin1":case"binary":return r;case"\
utf8":case"utf-8":return di(t).length;case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return r*2;case"hex":return r>>>
1;case"base64":return hu(t).length;default:if(o)return n?-1:di(t).length;e=(""+e).toLowerCase(),o=!0}}f.byteLength=ou;function Ac(t,e,r){
let n=!1;if((e===void 0||e<0)&&(e=0),e>this.length||((r===void 0||r>this.length)&&(r=this.length),r<=0)||(r>>>=0,e>>>=0,
r<=e))return"";for(t||(t="utf8");;)switch(t){case"hex":return Uc(this,e,r);case"utf8":case"utf-8":return su(this,e,r);case"\
ascii":return Fc(this,e,r);case"latin1":case"binary":return Lc(this,e,r);case"base64":return Ic(this,e,r);case"ucs2":case"\
ucs-2":case"utf16le":case"utf-16le":return qc(this,e,r);default:if(n)throw new TypeError("Unknown encoding: "+t);t=(t+"").
toLowerCase(),n=!0}}f.prototype._isBuffer=!0;function It(t,e,r){let n=t[e];t[e]=t[r],t[r]=n}f.prototype.swap16=function(){
let e=this.length;if(e%2!==0)throw new RangeError("Buffer size must be a multiple of 16-bits");for(let r=0;r<e;r+=2)It(this,
r,r+1);return this};f.prototype.swap32=function(){let e=this.length;if(e%4!==0)throw new RangeError("Buffer size must be\
 a multiple of 32-bits");for(let r=0;r<e;r+=4)It(this,r,r+3),It(this,r+1,r+2);return this};f.prototype.swap64=function(){
let e=this.length;if(e%8!==0)throw new RangeError("Buffer size must be a multiple of 64-bits");for(let r=0;r<e;r+=8)It(this,
r,r+7),It(this,r+1,r+6),It(this,r+2,r+5),It(this,r+3,r+4);return this};f.prototype.toString=function(){let e=this.length;
return e===0?"":arguments.length===0?su(this,0,e):Ac.apply(this,arguments)};f.prototype.toLocaleString=f.prototype.toString;
f.prototype.equals=function(e){if(!f.isBuffer(e))throw new TypeError("Argument must be a Buffer");return this===e?!0:f.compare(
this,e)===0};f.prototype.inspect=function(){let e="",r=nr.INSPECT_MAX_BYTES;return e=this.toString("hex",0,r).replace(/(.{2})/g,
"$1 ").trim(),this.length>r&&(e+=" ... "),"<Buffer "+e+">"};Xa&&(f.prototype[Xa]=f.prototype.inspect);f.prototype.compare=
function(e,r,n,o,i){if(Le(e,Uint8Array)&&(e=f.from(e,e.offset,e.byteLength)),!f.isBuffer(e))throw new TypeError('The "ta\
rget" argument must be one of type Buffer or Uint8Array. Received type '+typeof e);if(r===void 0&&(r=0),n===void 0&&(n=e?
e.length:0),o===void 0&&(o=0),i===void 0&&(i=this.length),r<0||n>e.length||o<0||i>this.length)throw new RangeError("out \
of range index");if(o>=i&&r>=n)return 0;if(o>=i)return-1;if(r>=n)return 1;if(r>>>=0,n>>>=0,o>>>=0,i>>>=0,this===e)return 0;
let s=i-o,a=n-r,u=Math.min(s,a),l=this.slice(o,i),d=e.slice(r,n);for(let c=0;c<u;++c)if(l[c]!==d[c]){s=l[c],a=d[c];break}
return s<a?-1:a<s?1:0};function iu(t,e,r,n,o){if(t.length===0)return-1;if(typeof r=="string"?(n=r,r=0):r>2147483647?r=2147483647:
r<-2147483648&&(r=-2147483648),r=+r,yi(r)&&(r=o?0:t.length-1),r<0&&(r=t.length+r),r>=t.length){if(o)return-1;r=t.length-
1}else if(r<0)if(o)r=0;else return-1;if(typeof e=="string"&&(e=f.from(e,n)),f.isBuffer(e))return e.length===0?-1:Za(t,e,
r,n,o);if(typeof e=="number")return e=e&255,typeof Uint8Array.prototype.indexOf=="function"?o?Uint8Array.prototype.indexOf.
call(t,e,r):Uint8Array.prototype.lastIndexOf.call(t,e,r):Za(t,[e],r,n,o);throw new TypeError("val must be string, number\
 or Buffer")}function Za(t,e,r,n,o){let i=1,s=t.length,a=e.length;if(n!==void 0&&(n=String(n).toLowerCase(),n==="ucs2"||
n==="ucs-2"||n==="utf16le"||n==="utf-16le")){if(t.length<2||e.length<2)return-1;i=2,s/=2,a/=2,r/=2}function u(d,c){return i===
1?d[c]:d.readUInt16BE(c*i)}let l;if(o){let d=-1;for(l=r;l<s;l++)if(u(t,l)===u(e,d===-1?0:l-d)){if(d===-1&&(d=l),l-d+1===
a)return d*i}else d!==-1&&(l-=l-d),d=-1}else for(r+a>s&&(r=s-a),l=r;l>=0;l--){let d=!0;for(let c=0;c<a;c++)if(u(t,l+c)!==
u(e,c)){d=!1;break}if(d)return l}return-1}f.prototype.includes=function(e,r,n){return this.indexOf(e,r,n)!==-1};f.prototype.
indexOf=function(e,r,n){return iu(this,e,r,n,!0)};f.prototype.lastIndexOf=function(e,r,n){return iu(this,e,r,n,!1)};function Tc(t,e,r,n){
r=Number(r)||0;let o=t.length-r;n?(n=Number(n),n>o&&(n=o)):n=o;let i=e.length;n>i/2&&(n=i/2);let s;for(s=0;s<n;++s){let a=parseInt(
e.substr(s*2,2),16);if(yi(a))return s;t[r+s]=a}return s}function Rc(t,e,r,n){return Cn(di(e,t.length-r),t,r,n)}function Bc(t,e,r,n){
return Cn(Nc(e),t,r,n)}function Pc(t,e,r,n){return Cn(hu(e),t,r,n)}function Cc(t,e,r,n){return Cn(Dc(e,t.length-r),t,r,n)}
f.prototype.write=function(e,r,n,o){if(r===void 0)o="utf8",n=this.length,r=0;else if(n===void 0&&typeof r=="string")o=r,
n=this.length,r=0;else if(isFinite(r))r=r>>>0,isFinite(n)?(n=n>>>0,o===void 0&&(o="utf8")):(o=n,n=void 0);else throw new Error(
"Buffer.write(string, encoding, offset[, length]) is no longer supported");let i=this.length-r;if((n===void 0||n>i)&&(n=
i),e.length>0&&(n<0||r<0)||r>this.length)throw new RangeError("Attempt to write outside buffer bounds");o||(o="utf8");let s=!1;
for(;;)switch(o){case"hex":return Tc(this,e,r,n);case"utf8":case"utf-8":return Rc(this,e,r,n);case"ascii":case"latin1":case"\
binary":return Bc(this,e,r,n);case"base64":return Pc(this,e,r,n);case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return Cc(
this,e,r,n);default:if(s)throw new TypeError("Unknown encoding: "+o);o=(""+o).toLowerCase(),s=!0}};f.prototype.toJSON=function(){
return{type:"Buffer",data:Array.prototype.slice.call(this._arr||this,0)}};function Ic(t,e,r){return e===0&&r===t.length?
li.fromByteArray(t):li.fromByteArray(t.slice(e,r))}function su(t,e,r){r=Math.min(t.length,r);let n=[],o=e;for(;o<r;){let i=t[o],
s=null,a=i>239?4:i>223?3:i>191?2:1;if(o+a<=r){let u,l,d,c;switch(a){case 1:i<128&&(s=i);break;case 2:u=t[o+1],(u&192)===
128&&(c=(i&31)<<6|u&63,c>127&&(s=c));break;case 3:u=t[o+1],l=t[o+2],(u&192)===128&&(l&192)===128&&(c=(i&15)<<12|(u&63)<<
6|l&63,c>2047&&(c<55296||c>57343)&&(s=c));break;case 4:u=t[o+1],l=t[o+2],d=t[o+3],(u&192)===128&&(l&192)===128&&(d&192)===
128&&(c=(i&15)<<18|(u&63)<<12|(l&63)<<6|d&63,c>65535&&c<1114112&&(s=c))}}s===null?(s=65533,a=1):s>65535&&(s-=65536,n.push(
s>>>10&1023|55296),s=56320|s&1023),n.push(s),o+=a}return Oc(n)}var eu=4096;function Oc(t){let e=t.length;if(e<=eu)return String.
fromCharCode.apply(String,t);let r="",n=0;for(;n<e;)r+=String.fromCharCode.apply(String,t.slice(n,n+=eu));return r}function Fc(t,e,r){
let n="";r=Math.min(t.length,r);for(let o=e;o<r;++o)n+=String.fromCharCode(t[o]&127);return n}function Lc(t,e,r){let n="";
r=Math.min(t.length,r);for(let o=e;o<r;++o)n+=String.fromCharCode(t[o]);return n}function Uc(t,e,r){let n=t.length;(!e||
e<0)&&(e=0),(!r||r<0||r>n)&&(r=n);let o="";for(let i=e;i<r;++i)o+=Wc[t[i]];return o}function qc(t,e,r){let n=t.slice(e,r),
o="";for(let i=0;i<n.length-1;i+=2)o+=String.fromCharCode(n[i]+n[i+1]*256);return o}f.prototype.slice=function(e,r){let n=this.
length;e=~~e,r=r===void 0?n:~~r,e<0?(e+=n,e<0&&(e=0)):e>n&&(e=n),r<0?(r+=n,r<0&&(r=0)):r>n&&(r=n),r<e&&(r=e);let o=this.
subarray(e,r);return Object.setPrototypeOf(o,f.prototype),o};function z(t,e,r){if(t%1!==0||t<0)throw new RangeError("off\
set is not uint");if(t+e>r)throw new RangeError("Trying to access beyond buffer length")}f.prototype.readUintLE=f.prototype.
readUIntLE=function(e,r,n){e=e>>>0,r=r>>>0,n||z(e,r,this.length);let o=this[e],i=1,s=0;for(;++s<r&&(i*=256);)o+=this[e+s]*
i;return o};f.prototype.readUintBE=f.prototype.readUIntBE=function(e,r,n){e=e>>>0,r=r>>>0,n||z(e,r,this.length);let o=this[e+
--r],i=1;for(;r>0&&(i*=256);)o+=this[e+--r]*i;return o};f.prototype.readUint8=f.prototype.readUInt8=function(e,r){return e=
e>>>0,r||z(e,1,this.length),this[e]};f.prototype.readUint16LE=f.prototype.readUInt16LE=function(e,r){return e=e>>>0,r||z(
e,2,this.length),this[e]|this[e+1]<<8};f.prototype.readUint16BE=f.prototype.readUInt16BE=function(e,r){return e=e>>>0,r||
z(e,2,this.length),this[e]<<8|this[e+1]};f.prototype.readUint32LE=f.prototype.readUInt32LE=function(e,r){return e=e>>>0,
r||z(e,4,this.length),(this[e]|this[e+1]<<8|this[e+2]<<16)+this[e+3]*16777216};f.prototype.readUint32BE=f.prototype.readUInt32BE=
function(e,r){return e=e>>>0,r||z(e,4,this.length),this[e]*16777216+(this[e+1]<<16|this[e+2]<<8|this[e+3])};f.prototype.
readBigUInt64LE=at(function(e){e=e>>>0,rr(e,"offset");let r=this[e],n=this[e+7];(r===void 0||n===void 0)&&Rr(e,this.length-
8);let o=r+this[++e]*2**8+this[++e]*2**16+this[++e]*2**24,i=this[++e]+this[++e]*2**8+this[++e]*2**16+n*2**24;return BigInt(
o)+(BigInt(i)<<BigInt(32))});f.prototype.readBigUInt64BE=at(function(e){e=e>>>0,rr(e,"offset");let r=this[e],n=this[e+7];
(r===void 0||n===void 0)&&Rr(e,this.length-8);let o=r*2**24+this[++e]*2**16+this[++e]*2**8+this[++e],i=this[++e]*2**24+this[++e]*
2**16+this[++e]*2**8+n;return(BigInt(o)<<BigInt(32))+BigInt(i)});f.prototype.readIntLE=function(e,r,n){e=e>>>0,r=r>>>0,n||
z(e,r,this.length);let o=this[e],i=1,s=0;for(;++s<r&&(i*=256);)o+=this[e+s]*i;return i*=128,o>=i&&(o-=Math.pow(2,8*r)),o};
f.prototype.readIntBE=function(e,r,n){e=e>>>0,r=r>>>0,n||z(e,r,this.length);let o=r,i=1,s=this[e+--o];for(;o>0&&(i*=256);)
s+=this[e+--o]*i;return i*=128,s>=i&&(s-=Math.pow(2,8*r)),s};f.prototype.readInt8=function(e,r){return e=e>>>0,r||z(e,1,
this.length),this[e]&128?(255-this[e]+1)*-1:this[e]};f.prototype.readInt16LE=function(e,r){e=e>>>0,r||z(e,2,this.length);
let n=this[e]|this[e+1]<<8;return n&32768?n|4294901760:n};f.prototype.readInt16BE=function(e,r){e=e>>>0,r||z(e,2,this.length);
let n=this[e+1]|this[e]<<8;return n&32768?n|4294901760:n};f.prototype.readInt32LE=function(e,r){return e=e>>>0,r||z(e,4,
this.length),this[e]|this[e+1]<<8|this[e+2]<<16|this[e+3]<<24};f.prototype.readInt32BE=function(e,r){return e=e>>>0,r||z(
e,4,this.length),this[e]<<24|this[e+1]<<16|this[e+2]<<8|this[e+3]};f.prototype.readBigInt64LE=at(function(e){e=e>>>0,rr(
e,"offset");let r=this[e],n=this[e+7];(r===void 0||n===void 0)&&Rr(e,this.length-8);let o=this[e+4]+this[e+5]*2**8+this[e+
6]*2**16+(n<<24);return(BigInt(o)<<BigInt(32))+BigInt(r+this[++e]*2**8+this[++e]*2**16+this[++e]*2**24)});f.prototype.readBigInt64BE=
at(function(e){e=e>>>0,rr(e,"offset");let r=this[e],n=this[e+7];(r===void 0||n===void 0)&&Rr(e,this.length-8);let o=(r<<
24)+this[++e]*2**16+this[++e]*2**8+this[++e];return(BigInt(o)<<BigInt(32))+BigInt(this[++e]*2**24+this[++e]*2**16+this[++e]*
2**8+n)});f.prototype.readFloatLE=function(e,r){return e=e>>>0,r||z(e,4,this.length),tr.read(this,e,!0,23,4)};f.prototype.
readFloatBE=function(e,r){return e=e>>>0,r||z(e,4,this.length),tr.read(this,e,!1,23,4)};f.prototype.readDoubleLE=function(e,r){
return e=e>>>0,r||z(e,8,this.length),tr.read(this,e,!0,52,8)};f.prototype.readDoubleBE=function(e,r){return e=e>>>0,r||z(
e,8,this.length),tr.read(this,e,!1,52,8)};function re(t,e,r,n,o,i){if(!f.isBuffer(t))throw new TypeError('"buffer" argum\
ent must be a Buffer instance');if(e>o||e<i)throw new RangeError('"value" argument is out of bounds');if(r+n>t.length)throw new RangeError(
"Index out of range")}f.prototype.writeUintLE=f.prototype.writeUIntLE=function(e,r,n,o){if(e=+e,r=r>>>0,n=n>>>0,!o){let a=Math.
pow(2,8*n)-1;re(this,e,r,n,a,0)}let i=1,s=0;for(this[r]=e&255;++s<n&&(i*=256);)this[r+s]=e/i&255;return r+n};f.prototype.
writeUintBE=f.prototype.writeUIntBE=function(e,r,n,o){if(e=+e,r=r>>>0,n=n>>>0,!o){let a=Math.pow(2,8*n)-1;re(this,e,r,n,
a,0)}let i=n-1,s=1;for(this[r+i]=e&255;--i>=0&&(s*=256);)this[r+i]=e/s&255;return r+n};f.prototype.writeUint8=f.prototype.
writeUInt8=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,1,255,0),this[r]=e&255,r+1};f.prototype.writeUint16LE=f.prototype.
writeUInt16LE=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,2,65535,0),this[r]=e&255,this[r+1]=e>>>8,r+2};f.prototype.
writeUint16BE=f.prototype.writeUInt16BE=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,2,65535,0),this[r]=e>>>8,this[r+
1]=e&255,r+2};f.prototype.writeUint32LE=f.prototype.writeUInt32LE=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,4,4294967295,
0),this[r+3]=e>>>24,this[r+2]=e>>>16,this[r+1]=e>>>8,this[r]=e&255,r+4};f.prototype.writeUint32BE=f.prototype.writeUInt32BE=
function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,4,4294967295,0),this[r]=e>>>24,this[r+1]=e>>>16,this[r+2]=e>>>8,this[r+
3]=e&255,r+4};function au(t,e,r,n,o){du(e,n,o,t,r,7);let i=Number(e&BigInt(4294967295));t[r++]=i,i=i>>8,t[r++]=i,i=i>>8,
t[r++]=i,i=i>>8,t[r++]=i;let s=Number(e>>BigInt(32)&BigInt(4294967295));return t[r++]=s,s=s>>8,t[r++]=s,s=s>>8,t[r++]=s,
s=s>>8,t[r++]=s,r}function uu(t,e,r,n,o){du(e,n,o,t,r,7);let i=Number(e&BigInt(4294967295));t[r+7]=i,i=i>>8,t[r+6]=i,i=i>>
8,t[r+5]=i,i=i>>8,t[r+4]=i;let s=Number(e>>BigInt(32)&BigInt(4294967295));return t[r+3]=s,s=s>>8,t[r+2]=s,s=s>>8,t[r+1]=
s,s=s>>8,t[r]=s,r+8}f.prototype.writeBigUInt64LE=at(function(e,r=0){return au(this,e,r,BigInt(0),BigInt("0xfffffffffffff\
fff"))});f.prototype.writeBigUInt64BE=at(function(e,r=0){return uu(this,e,r,BigInt(0),BigInt("0xffffffffffffffff"))});f.
prototype.writeIntLE=function(e,r,n,o){if(e=+e,r=r>>>0,!o){let u=Math.pow(2,8*n-1);re(this,e,r,n,u-1,-u)}let i=0,s=1,a=0;
for(this[r]=e&255;++i<n&&(s*=256);)e<0&&a===0&&this[r+i-1]!==0&&(a=1),this[r+i]=(e/s>>0)-a&255;return r+n};f.prototype.writeIntBE=
function(e,r,n,o){if(e=+e,r=r>>>0,!o){let u=Math.pow(2,8*n-1);re(this,e,r,n,u-1,-u)}let i=n-1,s=1,a=0;for(this[r+i]=e&255;--i>=
0&&(s*=256);)e<0&&a===0&&this[r+i+1]!==0&&(a=1),this[r+i]=(e/s>>0)-a&255;return r+n};f.prototype.writeInt8=function(e,r,n){
return e=+e,r=r>>>0,n||re(this,e,r,1,127,-128),e<0&&(e=255+e+1),this[r]=e&255,r+1};f.prototype.writeInt16LE=function(e,r,n){
return e=+e,r=r>>>0,n||re(this,e,r,2,32767,-32768),this[r]=e&255,this[r+1]=e>>>8,r+2};f.prototype.writeInt16BE=function(e,r,n){
return e=+e,r=r>>>0,n||re(this,e,r,2,32767,-32768),this[r]=e>>>8,this[r+1]=e&255,r+2};f.prototype.writeInt32LE=function(e,r,n){
return e=+e,r=r>>>0,n||re(this,e,r,4,2147483647,-2147483648),this[r]=e&255,this[r+1]=e>>>8,this[r+2]=e>>>16,this[r+3]=e>>>
24,r+4};f.prototype.writeInt32BE=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,4,2147483647,-2147483648),e<0&&(e=4294967295+
e+1),this[r]=e>>>24,this[r+1]=e>>>16,this[r+2]=e>>>8,this[r+3]=e&255,r+4};f.prototype.writeBigInt64LE=at(function(e,r=0){
return au(this,e,r,-BigInt("0x8000000000000000"),BigInt("0x7fffffffffffffff"))});f.prototype.writeBigInt64BE=at(function(e,r=0){
return uu(this,e,r,-BigInt("0x8000000000000000"),BigInt("0x7fffffffffffffff"))});function lu(t,e,r,n,o,i){if(r+n>t.length)
throw new RangeError("Index out of range");if(r<0)throw new RangeError("Index out of range")}function cu(t,e,r,n,o){return e=
+e,r=r>>>0,o||lu(t,e,r,4,34028234663852886e22,-34028234663852886e22),tr.write(t,e,r,n,23,4),r+4}f.prototype.writeFloatLE=
function(e,r,n){return cu(this,e,r,!0,n)};f.prototype.writeFloatBE=function(e,r,n){return cu(this,e,r,!1,n)};function fu(t,e,r,n,o){
return e=+e,r=r>>>0,o||lu(t,e,r,8,17976931348623157e292,-17976931348623157e292),tr.write(t,e,r,n,52,8),r+8}f.prototype.writeDoubleLE=
function(e,r,n){return fu(this,e,r,!0,n)};f.prototype.writeDoubleBE=function(e,r,n){return fu(this,e,r,!1,n)};f.prototype.
copy=function(e,r,n,o){if(!f.isBuffer(e))throw new TypeError("argument should be a Buffer");if(n||(n=0),!o&&o!==0&&(o=this.
length),r>=e.length&&(r=e.length),r||(r=0),o>0&&o<n&&(o=n),o===n||e.length===0||this.length===0)return 0;if(r<0)throw new RangeError(
"targetStart out of bounds");if(n<0||n>=this.length)throw new RangeError("Index out of range");if(o<0)throw new RangeError(
"sourceEnd out of bounds");o>this.length&&(o=this.length),e.length-r<o-n&&(o=e.length-r+n);let i=o-n;return this===e&&typeof Uint8Array.
prototype.copyWithin=="function"?this.copyWithin(r,n,o):Uint8Array.prototype.set.call(e,this.subarray(n,o),r),i};f.prototype.
fill=function(e,r,n,o){if(typeof e=="string"){if(typeof r=="string"?(o=r,r=0,n=this.length):typeof n=="string"&&(o=n,n=this.
length),o!==void 0&&typeof o!="string")throw new TypeError("encoding must be a string");if(typeof o=="string"&&!f.isEncoding(
o))throw new TypeError("Unknown encoding: "+o);if(e.length===1){let s=e.charCodeAt(0);(o==="utf8"&&s<128||o==="latin1")&&
(e=s)}}else typeof e=="number"?e=e&255:typeof e=="boolean"&&(e=Number(e));if(r<0||this.length<r||this.length<n)throw new RangeError(
"Out of range index");if(n<=r)return this;r=r>>>0,n=n===void 0?this.length:n>>>0,e||(e=0);let i;if(typeof e=="number")for(i=
r;i<n;++i)this[i]=e;else{let s=f.isBuffer(e)?e:f.from(e,o),a=s.length;if(a===0)throw new TypeError('The value "'+e+'" is\
 invalid for argument "value"');for(i=0;i<n-r;++i)this[i+r]=s[i%a]}return this};var er={};function mi(t,e,r){er[t]=class extends r{constructor(){
super(),Object.defineProperty(this,"message",{value:e.apply(this,arguments),writable:!0,configurable:!0}),this.name=`${this.
name} [${t}]`,this.stack,delete this.name}get code(){return t}set code(o){Object.defineProperty(this,"code",{configurable:!0,
enumerable:!0,value:o,writable:!0})}toString(){return`${this.name} [${t}]: ${this.message}`}}}mi("ERR_BUFFER_OUT_OF_BOUN\
DS",function(t){return t?`${t} is outside of buffer bounds`:"Attempt to access memory outside buffer bounds"},RangeError);
mi("ERR_INVALID_ARG_TYPE",function(t,e){return`The "${t}" argument must be of type number. Received type ${typeof e}`},TypeError);
mi("ERR_OUT_OF_RANGE",function(t,e,r){let n=`The value of "${t}" is out of range.`,o=r;return Number.isInteger(r)&&Math.
abs(r)>2**32?o=tu(String(r)):typeof r=="bigint"&&(o=String(r),(r>BigInt(2)**BigInt(32)||r<-(BigInt(2)**BigInt(32)))&&(o=
tu(o)),o+="n"),n+=` It must be ${e}. Received ${o}`,n},RangeError);function tu(t){let e="",r=t.length,n=t[0]==="-"?1:0;for(;r>=
n+4;r-=3)e=`_${t.slice(r-3,r)}${e}`;return`${t.slice(0,r)}${e}`}function $c(t,e,r){rr(e,"offset"),(t[e]===void 0||t[e+r]===
void 0)&&Rr(e,t.length-(r+1))}function du(t,e,r,n,o,i){if(t>r||t<e){let s=typeof e=="bigint"?"n":"",a;throw i>3?e===0||e===
BigInt(0)?a=`>= 0${s} and < 2${s} ** ${(i+1)*8}${s}`:a=`>= -(2${s} ** ${(i+1)*8-1}${s}) and < 2 ** ${(i+1)*8-1}${s}`:a=`\
>= ${e}${s} and <= ${r}${s}`,new er.ERR_OUT_OF_RANGE("value",a,t)}$c(n,o,i)}function rr(t,e){if(typeof t!="number")throw new er.
ERR_INVALID_ARG_TYPE(e,"number",t)}function Rr(t,e,r){throw Math.floor(t)!==t?(rr(t,r),new er.ERR_OUT_OF_RANGE(r||"offse\
t","an integer",t)):e<0?new er.ERR_BUFFER_OUT_OF_BOUNDS:new er.ERR_OUT_OF_RANGE(r||"offset",`>= ${r?1:0} and <= ${e}`,t)}
var jc=/[^+/0-9A-Za-z-_]/g;function Mc(t){if(t=t.split("=")[0],t=t.trim().replace(jc,""),t.length<2)return"";for(;t.length%
4!==0;)t=t+"=";return t}function di(t,e){e=e||1/0;let r,n=t.length,o=null,i=[];for(let s=0;s<n;++s){if(r=t.charCodeAt(s),
r>55295&&r<57344){if(!o){if(r>56319){(e-=3)>-1&&i.push(239,191,189);continue}else if(s+1===n){(e-=3)>-1&&i.push(239,191,
189);continue}o=r;continue}if(r<56320){(e-=3)>-1&&i.push(239,191,189),o=r;continue}r=(o-55296<<10|r-56320)+65536}else o&&
(e-=3)>-1&&i.push(239,191,189);if(o=null,r<128){if((e-=1)<0)break;i.push(r)}else if(r<2048){if((e-=2)<0)break;i.push(r>>
6|192,r&63|128)}else if(r<65536){if((e-=3)<0)break;i.push(r>>12|224,r>>6&63|128,r&63|128)}else if(r<1114112){if((e-=4)<0)
break;i.push(r>>18|240,r>>12&63|128,r>>6&63|128,r&63|128)}else throw new Error("Invalid code point")}return i}function Nc(t){
let e=[];for(let r=0;r<t.length;++r)e.push(t.charCodeAt(r)&255);return e}function Dc(t,e){let r,n,o,i=[];for(let s=0;s<t.
length&&!((e-=2)<0);++s)r=t.charCodeAt(s),n=r>>8,o=r%256,i.push(o),i.push(n);return i}function hu(t){return li.toByteArray(
Mc(t))}function Cn(t,e,r,n){let o;for(o=0;o<n&&!(o+r>=e.length||o>=t.length);++o)e[o+r]=t[o];return o}function Le(t,e){return t instanceof
e||t!=null&&t.constructor!=null&&t.constructor.name!=null&&t.constructor.name===e.name}function yi(t){return t!==t}var Wc=(function(){
let t="0123456789abcdef",e=new Array(256);for(let r=0;r<16;++r){let n=r*16;for(let o=0;o<16;++o)e[n+o]=t[r]+t[o]}return e})();
function at(t){return typeof BigInt>"u"?zc:t}function zc(){throw new Error("BigInt not supported")}});var Zc={};_i(Zc,{default:()=>Xc});U();ie();Fr();var Vu=8;function H(t){try{if(!Ii(t))return`Uncaught ${ye(t)}`;let e=lt(t),{cause:r}=t;for(let n=0;r!==void 0&&
n<Vu;n+=1){if(!Ii(r))return`${e}
caused by ${ye(r)}`;e+=`
caused by ${lt(r)}`,{cause:r}=r}return e}catch{return"Uncaught value that throws when it is looked at"}}function Ii(t){return typeof t!=
"object"||t===null?!1:typeof t.stack=="string"&&typeof t.message=="string"}var ge=[];function Oi(t,e,r){if(!r){ge[ge.length]={promise:t,reason:e};return}for(let n=0;n<ge.length;n+=1)if(ge[n]?.promise===
t){ge[n]=ge[ge.length-1],ge.length-=1;return}}function Je(){for(let t=0;t<ge.length;t+=1)host.log(1,`unhandled rejection\
: ${H(ge[t].reason)}`);ge.length=0}function K(t,...e){let r={};for(let n of e)r[n]=t[n],Reflect.deleteProperty(t,n);return r}ie();U();var Wo={library:void 0};function fe(){return Wo.library??=(oa(),vi(na))}function fn(t){return Wo.library!==void 0&&t instanceof
Wo.library.ReadableStream}function bl(t){let e=String(t??"");return/^[\x20-\x7E]*$/.test(e)?e.toLowerCase():""}var oe=class t{#e;#t;constructor(e=[],r={}){
if(typeof e!="object"||e===null||typeof e[Symbol.iterator]!="function")throw new TypeError("A Blob is made of a list of \
parts");let n=[];for(let o of e)o instanceof t?n.push(o.#e):ArrayBuffer.isView(o)||o instanceof ArrayBuffer?n.push(N(o)):
n.push(new w(host.encode(String(o))));this.#e=ne(n),this.#t=bl(r?.type)}static bytes(e){return e.#e}get size(){return this.#e.
length}get type(){return this.#t}slice(e,r,n){return new t([this.#e.slice(e,r)],{type:n??""})}async arrayBuffer(){return this.#e.
slice().buffer}async bytes(){return this.#e.slice()}async text(){return host.decode(this.#e,"utf-8",!1,!1)??""}stream(){
return fe().fromBytes(this.#e.slice())}get[Symbol.toStringTag](){return"Blob"}static{M(this,e=>({size:e.size,type:e.type}))}},
dn=K(oe,"bytes"),tt=class extends oe{#e;#t;constructor(e,r,n={}){if(arguments.length<2)throw new TypeError("A File needs\
 parts and a name");super(e,n),this.#e=String(r).toWellFormed(),this.#t=n?.lastModified??Date.now()}get name(){return this.#e}get lastModified(){
return this.#t}get[Symbol.toStringTag](){return"File"}static{M(this,e=>({size:e.size,type:e.type,name:e.#e,lastModified:e.#t}))}};ie();U();ie();var wl=/\+/g;function zo(t){let e=t.includes("+")?t.replace(wl," "):t;if(!e.includes("%"))return e;try{return decodeURIComponent(
e)}catch{return _l(e)}}function _l(t){let e=new Uint8Array(host.encode(t)),r=new Uint8Array(e.length),n=0;for(let o=0;o<
e.length;o+=1){let i=e[o]===37?String.fromCharCode(e[o+1]??0,e[o+2]??0):"",s=/^[0-9a-f]{2}$/i.test(i);r[n]=s?Number.parseInt(
i,16):e[o],n+=1,s&&(o+=2)}return host.decode(r.subarray(0,n),"utf-8",!1,!0)??""}function ia(t){return encodeURIComponent(
t.toWellFormed()).replace(/%20/g,"+").replace(/[!'()~]/g,e=>`%${e.charCodeAt(0).toString(16).toUpperCase()}`)}function hn(t){
let e=[];for(let r of t.split("&")){if(r==="")continue;let n=r.indexOf("=");e.push(n===-1?[zo(r),""]:[zo(r.slice(0,n)),zo(
r.slice(n+1))])}return e}var Ae=class{#e=[];#t;constructor(e=""){if(typeof e=="function")this.#t=e;else if(typeof e!="ob\
ject"||e===null){let r=String(e);this.#e=hn(r.startsWith("?")?r.slice(1):r)}else if(typeof e[Symbol.iterator]=="function")
for(let r of e){let n=[...r];if(n.length!==2)throw new TypeError("Each query pair must be an iterable [name, value] tupl\
e");this.#e.push([Y(n[0]),Y(n[1])])}else for(let[r,n]of Object.entries(e))this.#e.push([Y(r),Y(n)])}static replace(e,r){
e.#e=hn(r.startsWith("?")?r.slice(1):r)}#r(){this.#t?.(this.toString())}get size(){return this.#e.length}append(e,r){this.#e.
push([Y(e),Y(r)]),this.#r()}delete(e,r){let n=Y(e);this.#e=this.#e.filter(([o,i])=>o!==n||r!==void 0&&i!==Y(r)),this.#r()}get(e){
let r=Y(e);return this.#e.find(([n])=>n===r)?.[1]??null}getAll(e){let r=Y(e);return this.#e.filter(([n])=>n===r).map(([,
n])=>n)}has(e,r){let n=Y(e);return this.#e.some(([o,i])=>o===n&&(r===void 0||i===Y(r)))}set(e,r){let n=Y(e),o=this.#e.find(
([i])=>i===n);o===void 0?this.#e.push([n,Y(r)]):(o[1]=Y(r),this.#e=this.#e.filter(i=>i===o||i[0]!==n)),this.#r()}sort(){
this.#e.sort(([e],[r])=>e<r?-1:e>r?1:0),this.#r()}forEach(e,r){for(let[n,o]of this)e.call(r,o,n,this)}*entries(){for(let e=0;e<
this.#e.length;e+=1)yield[...this.#e[e]]}*keys(){for(let[e]of this.entries())yield e}*values(){for(let[,e]of this.entries())
yield e}toString(){let e="";for(let[r,n]of this.#e)e+=`${e===""?"":"&"}${ia(r)}=${ia(n)}`;return e}get[Symbol.toStringTag](){
return"URLSearchParams"}static{M(this,e=>new Map(e.#e))}},pn=K(Ae,"replace");Object.defineProperty(Ae.prototype,Symbol.iterator,
{value:Ae.prototype.entries,writable:!0,configurable:!0});function Y(t){return String(t).toWellFormed()}var Ce=class{#e=[];append(e,r,n){this.#e.push(sa(e,r,n))}set(e,r,n){let o=sa(e,r,n),i=this.#e.findIndex(([s])=>s===o[0]);
i===-1?this.#e.push(o):this.#e=this.#e.flatMap((s,a)=>a===i?[o]:s[0]===o[0]?[]:[s])}delete(e){this.#e=this.#e.filter(([r])=>r!==
String(e))}get(e){return this.#e.find(([r])=>r===String(e))?.[1]??null}getAll(e){return this.#e.filter(([r])=>r===String(
e)).map(([,r])=>r)}has(e){return this.#e.some(([r])=>r===String(e))}forEach(e,r){for(let[n,o]of this.entries())e.call(r,
o,n,this)}*entries(){for(let e=0;e<this.#e.length;e+=1)yield[...this.#e[e]]}*keys(){for(let[e]of this.entries())yield e}*values(){
for(let[,e]of this.entries())yield e}get[Symbol.toStringTag](){return"FormData"}static{M(this,e=>e.#e)}};Object.defineProperty(
Ce.prototype,Symbol.iterator,{value:Ce.prototype.entries,writable:!0,configurable:!0});function sa(t,e,r){let n=String(t).
toWellFormed();if(!(e instanceof oe))return[n,String(e).toWellFormed()];if(e instanceof tt&&r===void 0)return[n,e];let o=r===
void 0?"blob":String(r);return[n,new tt([e],o,{type:e.type})]}function aa(t){return t.replace(/\r\n|\r|\n/g,"%0D%0A").replaceAll(
'"',"%22")}function la(t){let e=`----formdata-${crypto.randomUUID()}`,r=[],n=o=>{r.push(new w(host.encode(o)))};for(let[
o,i]of t){let s=`--${e}\r
Content-Disposition: form-data; name="${aa(o)}"`;if(typeof i=="string")n(`${s}\r
\r
${i.replace(/\r\n|\r|\n/g,`\r
`)}\r
`);else{let a=i.type===""?"application/octet-stream":i.type;n(`${s}; filename="${aa(i.name)}"\r
Content-Type: ${a}\r
\r
`),r.push(dn.bytes(i)),n(`\r
`)}}return n(`--${e}--\r
`),{bytes:ne(r),type:`multipart/form-data; boundary=${e}`}}function ca(t,e){let r=e.split(";")[0]?.trim().toLowerCase();
if(r==="application/x-www-form-urlencoded"){let i=new Ce;for(let[s,a]of hn(host.decode(t,"utf-8",!1,!1)??""))i.append(s,
a);return i}let n=/;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(e),o=n?.[1]??n?.[2];if(r!=="multipart/form-data"||o===void 0)
throw new TypeError(`"${e}" is no type of a form`);return vl(t,new w(host.encode(`\r
--${o}`)))}function vl(t,e){let r=new Ce,n=ne([new w([13,10]),t]),o=Ho(n,e,0);for(;o!==-1;){if(o+=e.length,n[o]===45&&n[o+
1]===45)return r;let i=Ho(n,Vo,o);if(i===-1)break;let s=Ho(n,e,i+2);if(s===-1)break;let a=host.decode(n.subarray(o,i),"u\
tf-8",!1,!0)??"";Sl(r,a,n.subarray(i+Vo.length,Math.max(s,i+Vo.length))),o=s}throw new TypeError("The multipart body doe\
s not end with its boundary")}var Vo=new w([13,10,13,10]);function Sl(t,e,r){let n=/^content-disposition:\s*form-data\b(.*)$/im.
exec(e)?.[1]??"",o=ua(/;\s*name="([^"]*)"/i.exec(n)?.[1]);if(o===void 0)throw new TypeError("A part of the multipart bod\
y has no name");let i=ua(/;\s*filename="([^"]*)"/i.exec(n)?.[1]);if(i===void 0)t.append(o,host.decode(r,"utf-8",!1,!1)??
"");else{let s=/^content-type:\s*(.*?)\s*$/im.exec(e)?.[1]??"text/plain";t.append(o,new tt([r],i,{type:s}))}}function ua(t){
return t?.replace(/%0D|%0A|%22/gi,e=>decodeURIComponent(e))}function Ho(t,e,r){let[n=0]=e;for(let o=t.indexOf(n,r);o!==-1;o=
t.indexOf(n,o+1)){let i=1;for(;i<e.length&&t[o+i]===e[i];)i+=1;if(i===e.length)return o}return-1}U();function mn(t){if(typeof t=="string")return{source:t,type:"text/plain;charset=UTF-8"};if(t==null)return{source:null,type:void 0};
if(fn(t)){if(t.locked)throw new x("The stream is locked");return{source:t,type:void 0}}if(He(t)||t instanceof ArrayBuffer)
return{source:N(t),type:void 0};if(t instanceof oe)return{source:dn.bytes(t),type:t.type===""?void 0:t.type};if(t instanceof
Ae)return{source:t.toString(),type:"application/x-www-form-urlencoded;charset=UTF-8"};if(t instanceof Ce){let{bytes:e,type:r}=la(
t);return{source:N(e),type:r}}return{source:`${t}`,type:"text/plain;charset=UTF-8"}}var xt=class{#e=null;#t;#r=!1;static init(e,r){
e.#e=r}static take(e){if(e.#e===null)return null;if(e.bodyUsed||e.#t?.locked===!0)throw new x("The body has already been\
 used");return e.#r=!0,e.#t??e.#e}static split(e){let r=e.#e;if(r===null)return null;if(e.bodyUsed||e.#t?.locked===!0)throw new x(
"The body has already been used");if(typeof r=="string"||r instanceof w)return r;let[n,o]=e.body.tee();return e.#e=n,e.#t=
n,o}get body(){let e=this.#e;return e===null?null:(this.#t===void 0&&(fn(e)?this.#t=e:typeof e=="string"?this.#t=fe().fromBytes(
new w(host.encode(e))):e instanceof w?this.#t=fe().fromBytes(e.slice()):this.#t=fe().fromPull(e)),this.#t)}get bodyUsed(){
return this.#r||this.#t!==void 0&&fe().isDisturbed(this.#t)}async#n(){let e=D.take(this);return e===null?"":typeof e=="s\
tring"||e instanceof w?e:El(e)}async#o(){let e=await this.#n();return typeof e=="string"?new w(host.encode(e)):e.slice()}async text(){
let e=await this.#n();return typeof e=="string"?e.toWellFormed().replace(/^\uFEFF/,""):host.decode(e,"utf-8",!1,!1)??""}async json(){
return j(await this.text())}async arrayBuffer(){return(await this.#o()).buffer}async bytes(){return this.#o()}async blob(){
return new oe([await this.#o()],{type:this.headers.get("content-type")??""})}async formData(){return ca(await this.#o(),
this.headers.get("content-type")??"")}},D=K(xt,"init","take","split");async function El(t){let e=[],r=_r(t);for(;;){let n=await r.
pull();if(n===void 0)return ne(e);e.push(n)}}function _r(t){if(!fn(t))return t;let e=t.getReader();return{async pull(){let{
done:r,value:n}=await e.read();if(!r){if(!(n instanceof w)){let o=new x("A body's stream must give Uint8Arrays");throw await e.
cancel(o),o}return n}},cancel(){e.cancel().catch(()=>{})}}}ie();U();var kl=/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/,xl=/[\0\r\n]|[^\0-\xFF]/,Al=/^[\t\n\r ]+|[\t\n\r ]+$/g,fa=Object.assign(
Object.create(null),{"content-type":"content-type","Content-Type":"content-type","content-length":"content-length","cach\
e-control":"cache-control",location:"location","set-cookie":"set-cookie"});function Kt(t){let e=typeof t=="string"?t:String(
t),r=fa[e];if(r!==void 0)return r;if(!kl.test(e))throw new x(`Header name must be a valid HTTP token ["${e}"]`);return fa[e]=
e.toLowerCase()}var Tl=Object.assign(Object.create(null),{"application/json":!0,"application/json; charset=utf-8":!0,"te\
xt/html":!0,"text/html; charset=UTF-8":!0,"text/html; charset=utf-8":!0,"text/plain":!0,"text/plain; charset=utf-8":!0,"\
text/plain; charset=UTF-8":!0,"text/plain;charset=UTF-8":!0});function Ko(t,e){let r=typeof e=="string"?e:String(e);if(Tl[r]===
!0)return r;if((r.charCodeAt(0)<=32||r.charCodeAt(r.length-1)<=32)&&(r=r.replace(Al,"")),xl.test(r))throw new x(`Invalid\
 value of the header "${t}"`);return r}var W=class t{#e=[];#t=!1;constructor(e){if(e!=null){if(typeof e!="object")throw new x(
"Headers are made of an object or a list of pairs");if(#e in e)this.#e=e.#e.slice();else if(typeof e[Symbol.iterator]=="\
function")for(let r of e){let n=[...r];if(n.length!==2)throw new x("Each header must be a [name, value] pair");this.append(
n[0],n[1])}else{let r=Object.keys(e);for(let n=0;n<r.length;n+=1){let o=r[n],i=Kt(o);this.#e.push(i,Ko(i,e[o]))}}}}static parse(e){
let r=new t,n=r.#e,o=0;for(let i=e.indexOf(`\r
`);i!==-1;i=e.indexOf(`\r
`,o)){let s=e.indexOf(": ",o);s!==-1&&s<i&&n.push(e.slice(o,s).toLowerCase(),e.slice(s+2,i)),o=i+2}return r.#t=!0,r}static freeze(e){
return e.#t=!0,e}static toLines(e){let r=e.#e,n="";for(let o=0;o<r.length;o+=2)n+=`${r[o]}: ${r[o+1]}
`;return n}#r(){if(this.#t)throw new x("These headers cannot be changed")}append(e,r){let n=Kt(e),o=Ko(n,r);this.#r(),this.#e.
push(n,o)}delete(e){let r=Kt(e);this.#r();let n=this.#e;if(n.includes(r)){this.#e=[];for(let o=0;o<n.length;o+=2)n[o]!==
r&&this.#e.push(n[o],n[o+1])}}get(e){let r=Kt(e),n=this.#e,o=null;for(let i=0;i<n.length;i+=2)n[i]===r&&(o=o===null?n[i+
1]:`${o}, ${n[i+1]}`);return o}getSetCookie(){return this.#e.filter((e,r)=>r%2===1&&this.#e[r-1]==="set-cookie")}has(e){
let r=Kt(e);for(let n=0;n<this.#e.length;n+=2)if(this.#e[n]===r)return!0;return!1}set(e,r){let n=Kt(e),o=Ko(n,r);this.#r();
let i=this.#e;for(let s=0;s<i.length;s+=2){if(i[s]!==n)continue;let a=i.slice(s+2);i.length=s,i.push(n,o);for(let u=0;u<
a.length;u+=2)a[u]!==n&&i.push(a[u],a[u+1]);return}i.push(n,o)}#n(){return[...new Set(this.#e.filter((r,n)=>n%2===0))].toSorted().
flatMap(r=>r==="set-cookie"?this.getSetCookie().map(n=>[r,n]):[[r,this.get(r)??""]])}forEach(e,r){for(let[n,o]of this.entries())
e.call(r,o,n,this)}*entries(){yield*this.#n()}*keys(){for(let[e]of this.#n())yield e}*values(){for(let[,e]of this.#n())yield e}get[Symbol.
toStringTag](){return"Headers"}static{M(this,e=>Object.fromEntries(e.#n()))}},Ie=K(W,"parse","freeze","toLines");Object.
defineProperty(W.prototype,Symbol.iterator,{value:W.prototype.entries,writable:!0,configurable:!0});ie();U();ie();U();function yn(t,e){let r=e===void 0?host.url(String(t)):host.url(String(t),String(e));return r===void 0?void 0:j(r)}function gn(t){
let e=yn(t,void 0);if(e===void 0)throw new x(`Invalid URL: ${String(t)}`);return e.href}var De=class t{#e;#t;constructor(e,r){
let n=yn(e,r);if(n===void 0){let o=new x("Invalid URL");throw Object.assign(o,{code:"ERR_INVALID_URL",input:String(e)}),
o}this.#e=n}static canParse(e,r){return yn(e,r)!==void 0}static parse(e,r){return t.canParse(e,r)?new t(e,r):null}#r(e,r){
this.#e=j(host.setUrl(this.#e.href,e,String(r))),this.#t!==void 0&&(e==="search"||e==="href")&&pn.replace(this.#t,this.#e.
search)}get href(){return this.#e.href}set href(e){let r=yn(e,void 0);if(r===void 0)throw new x("Invalid URL");this.#e=r,
this.#t!==void 0&&pn.replace(this.#t,r.search)}get origin(){return this.#e.origin}get protocol(){return this.#e.protocol}set protocol(e){
this.#r("protocol",e)}get username(){return this.#e.username}set username(e){this.#r("username",e)}get password(){return this.#e.
password}set password(e){this.#r("password",e)}get host(){return this.#e.host}set host(e){this.#r("host",e)}get hostname(){
return this.#e.hostname}set hostname(e){this.#r("hostname",e)}get port(){return this.#e.port}set port(e){this.#r("port",
e)}get pathname(){return this.#e.pathname}set pathname(e){this.#r("pathname",e)}get search(){return this.#e.search}set search(e){
this.#r("search",e)}get hash(){return this.#e.hash}set hash(e){this.#r("hash",e)}get searchParams(){return this.#t===void 0&&
(this.#t=new Ae(e=>{this.#e=j(host.setUrl(this.#e.href,"search",e))}),pn.replace(this.#t,this.#e.search)),this.#t}toString(){
return this.#e.href}toJSON(){return this.#e.href}get[Symbol.toStringTag](){return"URL"}static{M(this,e=>({...e.#e}))}};var bn=Symbol("made"),vr=class t extends xt{#e=200;#t="";#r;#n="";#o=!1;#i="default";constructor(e,r={}){if(super(),e===
bn){this.#r=new W;return}let{status:n,statusText:o,headers:i}=r??{};if(n!==void 0&&(this.#e=Bl(n)),o!==void 0&&(this.#t=
Pl(o)),this.#r=new W(i),e==null)return;if(Rl(this.#e))throw new x(`Response with status ${this.#e} cannot have a body`);
if(typeof e=="string"){D.init(this,e),this.#r.has("content-type")||this.#r.append("content-type","text/plain;charset=UTF\
-8");return}let{source:s,type:a}=mn(e);D.init(this,s),a!==void 0&&!this.#r.has("content-type")&&this.#r.append("content-\
type",a)}static isOne(e){return typeof e=="object"&&e!==null&&#e in e}static of({status:e,statusText:r,headers:n,url:o,redirected:i,
source:s,type:a="basic"}){let u=new t(bn);return u.#e=e,u.#t=r,u.#r=Ie.freeze(n),u.#n=o,u.#o=i,u.#i=a,D.init(u,s),u}static json(e,r={}){
let n=Ke(e);if(n===void 0)throw new x("The data is not JSON serializable");let o=new W(r.headers);return o.has("content-\
type")||o.append("content-type","application/json"),new t(n,{...r,headers:o})}static redirect(e,r=302){let n=gn(e);if(![
301,302,303,307,308].includes(r))throw new RangeError(`Invalid status code ${r}`);let o=new t(null,{status:r,headers:{location:n}});
return Ie.freeze(o.#r),o}static error(){let e=new t(bn);return e.#e=0,e.#i="error",Ie.freeze(e.#r),e}get status(){return this.#e}get ok(){
return this.#e>=200&&this.#e<=299}get statusText(){return this.#t}get headers(){return this.#r}get url(){return this.#n}get redirected(){
return this.#o}get type(){return this.#i}clone(){let e=new t(bn);return e.#e=this.#e,e.#t=this.#t,e.#r=new W(this.#r),e.#n=
this.#n,e.#o=this.#o,e.#i=this.#i,D.init(e,D.split(this)),e}get[Symbol.toStringTag](){return"Response"}static{M(this,e=>{
let{status:r,statusText:n,headers:o,url:i,redirected:s,type:a,ok:u}=e;return{status:r,statusText:n,headers:o,ok:u,redirected:s,
type:a,url:i}})}},At=K(vr,"isOne","of");function Rl(t){return t===204||t===205||t===304}function Bl(t){let e=Math.trunc(
Number(t));if(!(e>=200&&e<=599))throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');return e}
function Pl(t){let e=String(t);if(!/^[\t\x20-\x7E\x80-\xFF]*$/.test(e))throw new x("Invalid statusText");return e}U();var Tt={waiting:Object.create(null),onError:t=>host.fail(H(t))};function wn(t){Tt.onError=t}function Sr(t){Tt.onError(
t)}function Z(t,e,...r){let n=host.start(e,...r);return Tt.waiting[n]=t,n}function _n(t){Tt.waiting[t]!==void 0&&(delete Tt.
waiting[t],host.cancel(t))}function Te(t,...e){return new Ge((r,n)=>{Z((i,s)=>{i?r(s):n(Rt(s))},t,...e)})}function da(){
let t=host.take();if(t===void 0)return!1;let e=host.takenOk(),r=host.takenValue(),n=Tt.waiting[t];if(n===void 0)return!0;
delete Tt.waiting[t];try{n(e,r)}catch(o){Sr(o)}return!0}function Rt(t){let{name:e,message:r}=j(t);return e==="Error"?new Cr(
r):e==="TypeError"?new TypeError(r):new DOMException(r,e)}U();var ha,rt=class t{static{ha=e=>e.#e}static NONE=0;static CAPTURING_PHASE=1;static AT_TARGET=2;static BUBBLING_PHASE=3;#e={
target:null,current:null,stopped:!1,prevented:!1,dispatched:!1};type;bubbles;cancelable;composed;isTrusted=!1;timeStamp=host.
monotonicMs();constructor(e,r={}){if(arguments.length===0)throw new TypeError("An event needs a type");this.type=String(
e),this.bubbles=!!r.bubbles,this.cancelable=!!r.cancelable,this.composed=!!r.composed}get target(){return this.#e.target}get srcElement(){
return this.#e.target}get currentTarget(){return this.#e.current}get eventPhase(){return this.#e.current===null?t.NONE:t.
AT_TARGET}get defaultPrevented(){return this.#e.prevented}get returnValue(){return!this.#e.prevented}composedPath(){let{
current:e}=this.#e;return e===null?[]:[e]}preventDefault(){this.cancelable&&(this.#e.prevented=!0)}stopPropagation(){}stopImmediatePropagation(){
this.#e.stopped=!0}},vn=class extends rt{detail;constructor(e,r={}){super(e,r),this.detail=r.detail??null}},Gt=class{#e=[];addEventListener(e,r,n){
if(r==null)return;let{once:o,signal:i,capture:s}=typeof n=="object"?n:{capture:n};if(i?.aborted===!0)return;let a=String(
e),u=!!s,l=d=>d.type===a&&d.callback===r&&d.capture===u;this.#e.some(l)||(this.#e.push({type:a,callback:r,capture:u,once:!!o,
removed:!1}),i?.addEventListener("abort",()=>this.removeEventListener(a,r,u),{once:!0}))}removeEventListener(e,r,n){let o=!!(typeof n==
"object"?n.capture:n);this.#e=this.#e.filter(i=>{let s=i.type===String(e)&&i.callback===r&&i.capture===o;return s&&(i.removed=
!0),!s})}dispatchEvent(e){if(!(e instanceof rt))throw new TypeError("Only an Event can be dispatched");let r=ha(e);if(r.
current!==null)throw new DOMException("The event is already being dispatched","InvalidStateError");Object.assign(r,{target:this,
current:this,stopped:!1});for(let n of this.#e.filter(({type:o})=>o===e.type)){if(n.removed||r.stopped)continue;let{callback:o}=n;
n.once&&this.removeEventListener(n.type,o,n.capture);try{typeof o=="function"?o.call(this,e):o.handleEvent(e)}catch(i){Sr(
i)}}return r.current=null,!r.prevented}};var Er=Symbol("abort"),ot=class t extends Gt{#e=!1;#t;#r=[];#n=null;constructor(e){if(super(),e!==Er)throw new TypeError(
"Illegal constructor")}static abort(e){let r=new t(Er);return nt.fire(r,e),r}static timeout(e){let r=new t(Er);return Z(
()=>nt.fire(r,new DOMException("The operation timed out.","TimeoutError")),"sleep",e),r}static any(e){let r=[...e],n=r.find(
i=>i.aborted);if(n!==void 0)return t.abort(n.reason);let o=new t(Er);for(let i of r)nt.follow(i,s=>nt.fire(o,s));return o}static follow(e,r){
return e.#r.push(r),()=>{e.#r=e.#r.filter(n=>n!==r)}}static fire(e,r){if(e.#e)return;e.#e=!0,e.#t=r===void 0?new DOMException(
"This operation was aborted","AbortError"):r;let n=e.#r;e.#r=[];for(let o of n)o(e.#t);e.dispatchEvent(new rt("abort"))}get aborted(){
return this.#e}get reason(){return this.#t}get onabort(){return this.#n}set onabort(e){this.#n!==null&&this.removeEventListener(
"abort",this.#n),this.#n=typeof e=="function"?e:null,this.addEventListener("abort",this.#n)}throwIfAborted(){if(this.#e)
throw this.#t}get[Symbol.toStringTag](){return"AbortSignal"}},nt=K(ot,"follow","fire"),Yt=class{#e=new ot(Er);get signal(){
return this.#e}abort(e){nt.fire(this.#e,e)}get[Symbol.toStringTag](){return"AbortController"}};ie();U();var Go=Symbol("arriving"),Cl=65536,Il=/^(?:connect|trace|track)$/i,Ol=/^(?:delete|get|head|options|post|put)$/i,Bt=class t extends xt{#e;#t;#r;#n;#o="\
follow";constructor(e,r={}){if(super(),e===Go)return;let n=typeof e=="object"&&e!==null&&#e in e?e:void 0;this.#t=n===void 0?
gn(e):n.url,this.#e=r.method===void 0?n?.method??"GET":Ll(r.method),this.#r=new W(r.headers??n?.headers);let o=r.signal===
void 0?n?.signal:r.signal;o instanceof ot&&(this.#n=o),this.#o=r.redirect??n?.redirect??"follow";let i=r.body!==void 0&&
r.body!==null;if(!(!i&&n===void 0)){if(i&&(this.#e==="GET"||this.#e==="HEAD"))throw new x("Request with GET/HEAD method \
cannot have body");if(i){let{source:s,type:a}=mn(r.body);D.init(this,s),a!==void 0&&!this.#r.has("content-type")&&this.#r.
append("content-type",a)}else n!==void 0&&r.body===void 0&&D.init(this,D.take(n))}}static arriving(){return new t(Go)}static arrive(e){
host.hasBody()&&D.init(e,{async pull(){let r=await Te("body",Cl);return r===void 0?void 0:new w(r)},cancel:()=>{}})}get method(){
return this.#e??=host.request("method")}get url(){return this.#t??=Fl()}get headers(){return this.#r??=Ie.parse(host.request(
"headers"))}get signal(){return this.#n??=new Yt().signal}get redirect(){return this.#o}get cache(){return"default"}get credentials(){
return"same-origin"}get destination(){return""}get duplex(){return"half"}get integrity(){return""}get keepalive(){return!1}get mode(){
return"cors"}get referrer(){return"about:client"}get referrerPolicy(){return""}clone(){let e=new t(Go);return e.#e=this.
method,e.#t=this.url,e.#r=new W(this.headers),e.#n=this.#n,e.#o=this.#o,D.init(e,D.split(this)),e}get[Symbol.toStringTag](){
return"Request"}static{M(this,e=>({method:e.method,url:e.url,headers:e.headers}))}},Yo=K(Bt,"arriving","arrive");function Fl(){
let t=host.request("path"),e=host.request("query");return`${`${host.request("scheme")||"http"}://${host.request("host")||
"localhost"}`}${t.startsWith("/")?"":"/"}${t}${e===""?"":`?${e}`}`}function Ll(t){let e=String(t);if(!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.
test(e)||Il.test(e))throw new x(`'${e}' is not a valid HTTP method.`);return Ol.test(e)?e.toUpperCase():e}var ee={settled:!1,begun:!1,sending:!1,waiting:0};function Jo(t,e,r){let n=Yo.arriving(),o={...r.env},i={waitUntil(s){ee.
waiting+=1,Ye(sr(s),ya,$l)},passThroughOnException(){},props:{}};return()=>{wn(Sn),Yo.arrive(n);try{let s=ut(e,t,[n,o,i]);
At.isOne(s)?kr(s):typeof s=="object"&&s!==null&&Br(s)===Pr?Ye(s,kr,Sn):Ye(sr(s),kr,Sn)}catch(s){Sn(s)}}}function kr(t){if(!ee.
settled){ee.settled=!0;try{if(!At.isOne(t))throw new x(`fetch must return a Response, found ${t===null?"null":typeof t}`);
if(t.status===0)throw new x("Response.error() cannot be sent");let e=Ie.toLines(t.headers),r=D.take(t);if(r===null||typeof r==
"string"||r instanceof w){ee.waiting===0?(Je(),host.respond(t.status,t.statusText,e,r??void 0)):(host.respondHead(t.status,
t.statusText,e),pa(r===null?void 0:typeof r=="string"?new w(host.encode(r)):r));return}host.respondHead(t.status,t.statusText,
e),pa(r)}catch(e){host.fail(H(e))}}}function pa(t){ee.begun=!0,ee.sending=!0,Ye(Ul(t),ql,e=>host.fail(H(e)))}async function Ul(t){
if(t===void 0)return;if(t instanceof w){await Te("write",t);return}let e=_r(t);if(host.request("method")==="HEAD"){e.cancel();
return}for(;;){let r=await e.pull();if(r===void 0)return;if(r.length>0&&await Te("write",r)===!1){e.cancel();return}}}function ql(){
ee.sending=!1,ee.waiting>0&&host.finish(),ma()}function ma(){!ee.begun||ee.sending||ee.waiting>0||(Je(),host.end())}function ya(){
ee.waiting-=1,ma()}function $l(t){host.log(1,`ctx.waitUntil: ${H(t)}`),ya()}function Sn(t){ee.settled?host.log(1,`after \
the response: ${H(t)}`):(ee.settled=!0,host.fail(H(t)))}function ga(t){if(typeof t!="object"||t===null){Je(),host.respond(200,void 0,"",void 0);return}if(t instanceof Cr)throw t;
if(At.isOne(t)){kr(t);return}let{statusCode:e,headers:r,body:n,isBase64Encoded:o}=t,i=typeof e=="number"?e:200;if(!(i>=200&&
i<=599)||i%1!==0)throw new x(`statusCode must be a whole number from 200 to 599, found ${i}`);let s=typeof n=="object"&&
n!==null&&!He(n)&&!(n instanceof Or),a="",u=!s;if(typeof r=="object"&&r!==null){let l=Ei(r);for(let d=0;d<l.length;d+=1){
let c=l[d],h=r[c];if(!u&&c.length===12&&c.toLowerCase()==="content-type"&&(u=!0),typeof h=="string")a+=Qo(c,h);else if(ki(
h))for(let p=0;p<h.length;p+=1)a+=Qo(c,ir(h[p]));else a+=Qo(c,ir(h))}}u||(a+=`content-type: application/json
`),Je(),host.respond(i,void 0,a,s?Ke(n):jl(n,o))}function jl(t,e){if(typeof t=="string")return e===!0?Ai(t):t;if(!(typeof t!=
"object"||t===null))return t instanceof Ir?N(t):t}var Ml=Object.assign(Object.create(null),{"content-type":!0,"Content-T\
ype":!0,"cache-control":!0,"Cache-Control":!0,"set-cookie":!0,"Set-Cookie":!0,location:!0,Location:!0});function Qo(t,e){
if(Ml[t]===void 0&&(t===""||t.includes(":")||t.includes(`
`)))throw new x(`${Ke(t)} is no name of a header`);if(e.includes(`
`))throw new x(`the header ${t} has a line break in its value`);return t+": "+e+`
`}U();var En={text:"",isBase64Encoded:!1},Xo={__proto__:null,value:void 0,writable:!0,enumerable:!0,configurable:!0};function Jt(t,e,r){
Xo.value=r,qn(t,e,Xo),Xo.value=void 0}function de(t,e,r){let n=!1,o;qn(t,e,{get(){return n||(o=r(),n=!0,Jt(t,e,o)),o},set(i){
Jt(t,e,i)},enumerable:!0,configurable:!0})}function wa({parameters:t}){let e={};return de(e,"httpMethod",()=>host.request(
"method")),de(e,"path",()=>host.request("path")),de(e,"rawPath",()=>host.request("path")),de(e,"headers",Dl),de(e,"query",
()=>host.request("query")),de(e,"rawQueryString",()=>host.request("query")),de(e,"queryStringParameters",()=>zl(host.request(
"query"))),t.length>0&&de(e,"pathParameters",()=>Vl(t)),de(e,"requestContext",()=>({requestId:host.request("id"),http:{method:host.
request("method"),path:host.request("path")}})),de(e,"body",Nl),de(e,"isBase64Encoded",()=>En.isBase64Encoded),e}function _a(t){
let e={functionName:t.name,functionVersion:"$LATEST",memoryLimitInMB:t.memoryMb,logGroupName:`/serverless-wasm/${t.name}`,
logStreamName:"$LATEST",callbackWaitsForEmptyEventLoop:!1,getRemainingTimeInMillis:()=>{let r=host.remainingMs();return r>
0?Math.floor(r):0}};return de(e,"awsRequestId",()=>host.request("id")),e}function va(t){let e=host.decode(t,"utf-8",!0,!0);
En.isBase64Encoded=e===void 0,En.text=e??Ti(t)}function Nl(){let{text:t,isBase64Encoded:e}=En;if(e||!/^[\t\n\r ]*[[{]/.test(
t))return t;try{return j(t)}catch{return t}}function Dl(){let t={},e=Object.create(null);for(let r of host.request("head\
ers").split(`\r
`)){let n=r.indexOf(": ");if(n===-1)continue;let o=r.slice(0,n),i=o.toLowerCase(),s=e[i],a=Wl(r.slice(n+2));s===void 0?(e[i]=
o,Jt(t,o,a)):Jt(t,s,`${t[s]}${i==="cookie"?"; ":", "}${a}`)}return t}function Wl(t){if(/^[\0-\x7F]*$/.test(t))return t;let e=N(
new Uint8Array(t.length));for(let r=0;r<t.length;r+=1)e[r]=t.charCodeAt(r);return host.decode(e,"utf-8",!0,!0)??t}function zl(t){
if(t==="")return;let e={};for(let r of t.split("&")){if(r==="")continue;let n=r.indexOf("="),o=ba(n===-1?r:r.slice(0,n)),
i=n===-1?"":ba(r.slice(n+1));Jt(e,o,Object.hasOwn(e,o)?`${e[o]},${i}`:i)}return e}function ba(t){let e=t.replaceAll("+",
" ");if(!e.includes("%"))return e;try{return decodeURIComponent(e)}catch{return e}}function Vl(t){let e={};for(let r of t){
let n=host.param(r);n!==void 0&&Jt(e,r,n)}return e}U();var Sa=1024*1024;function ei(t,e){let r=wa(e),n=_a(e),o=!1,i=!1,s,a=m=>{if(o){host.log(1,`after the response: ${H(m)}`);
return}o=!0,host.fail(H(m))},u=m=>{o||(o=!0,Zo(m))},l=m=>{try{let g=Ea(m);g===void 0?Zo(m):Ye(g,Zo,ka)}catch(g){host.fail(
H(g))}},d=m=>{o||(o=!0,i?s=m:l(m))},c=()=>{i=!0;try{let m=t(r,n,d);if(i=!1,o){l(s);return}if(m===void 0)return;let g=Ea(
m);g===void 0?u(m):Ye(g,u,a)}catch(m){i=!1;let g=o;a(m),g&&l(s)}},h=[],p=(m,g)=>{m?g===void 0?(va(ne(h)),c()):(h.push(new Uint8Array(
g)),Z(p,"body",Sa)):a(Rt(g))};return()=>{wn(a),host.hasBody()?Z(p,"body",Sa):c()}}function Zo(t){try{ga(t)}catch(e){ka(e)}}
function ka(t){host.fail(H(t))}function Ea(t){if(!(typeof t!="object"&&typeof t!="function"||t===null))return Br(t)===Pr?
t:typeof t.then=="function"?sr(t):void 0}function xa(t,e){let r=e.function,n=xr(t,"default");for(let o of[t,n]){let i=xr(o,r);if(typeof i=="function")return ei(Hl(
o,i),e);let s=xr(i,"fetch");if(typeof s=="function")return Jo(i,s,e)}for(let o of[n,t]){let i=xr(o,"fetch");if(typeof i==
"function")return Jo(o,i,e);if(typeof o=="function")return ei(o,e)}throw new TypeError(`the module exports no function "${r}\
", and no default with a method "fetch"; it exports ${Kl(t)}`)}function Hl(t,e){return Object.getPrototypeOf(t)===Object.
prototype?e:Function.prototype.bind.call(e,t)}function xr(t,e){if(!(typeof t!="object"&&typeof t!="function"||t===null))
return t[e]}function Kl(t){if(typeof t!="object"||t===null)return`a ${typeof t}`;let e=Object.keys(t).filter(r=>r!=="__e\
sModule");return e.length===0?"nothing":e.map(r=>`${r} (${typeof xr(t,r)})`).join(", ")}U();var Gl={EvalError,RangeError,ReferenceError,SyntaxError,TypeError,URIError};function Aa(t,e){if(arguments.length===0)
throw new TypeError("structuredClone needs a value");let r=new Map,n=[...e?.transfer??[]];for(let i of n)if(!(i instanceof
ArrayBuffer))throw kn("A value that is no ArrayBuffer");let o=Pt(t,r);for(let i of n)i.transfer();return o}function kn(t){
return new DOMException(`${t} could not be cloned.`,"DataCloneError")}function Pt(t,e){if(typeof t=="symbol")throw kn(String(
t));if(typeof t=="function")throw kn(Function.prototype.toString.call(t).slice(0,80));if(typeof t!="object"||t===null)return t;
if(e.has(t))return e.get(t);let r=Jl(t,e);if(e.set(t,r),t instanceof Map)for(let[n,o]of t)r.set(Pt(n,e),Pt(o,e));else if(t instanceof
Set)for(let n of t)r.add(Pt(n,e));else if(t instanceof Error)"cause"in t&&ti(r,"cause",Pt(t.cause,e),!1);else if(Array.isArray(
t)||Yl(r))for(let n of Object.keys(t))ti(r,n,Pt(t[n],e),!0);return r}function Yl(t){return Object.getPrototypeOf(t)===Object.
prototype}function ti(t,e,r,n){Object.defineProperty(t,e,{value:r,enumerable:n,writable:!0,configurable:!0})}function Jl(t,e){
if(Array.isArray(t)){let n=[];return n.length=t.length,n}if(t instanceof Date)return new Date(t.getTime());if(t instanceof
RegExp)return new RegExp(t.source,t.flags);if(t instanceof Map)return new Map;if(t instanceof Set)return new Set;if(t instanceof
ArrayBuffer)return N(t).buffer;if(ArrayBuffer.isView(t)){let n=Pt(t.buffer,e),o=t instanceof DataView?t.byteLength:t.length,
i=t instanceof DataView?"DataView":t[Symbol.toStringTag];return new globalThis[i](n,t.byteOffset,o)}if(t instanceof Error){
let n=new(Gl[t.name]??Error)(t.message);return ti(n,"stack",t.stack,!1),n}if(t instanceof Number||t instanceof String||t instanceof
Boolean||t instanceof BigInt)return Object(t.valueOf());if(t instanceof oe)return t;let r=[Promise,WeakMap,WeakSet,WeakRef].
find(n=>t instanceof n);if(r!==void 0)throw kn(`#<${r.name}>`);return{}}Fr();ie();var ri=1,Ql=2,We=3,Xl=4,xn=new Map,ni=new Map,Ar=[],Ta=262144;function te(t,e){let r=jn(e),n=r.length>Ta?r.slice(
0,Ta):r;Ar.length===0?host.log(t,n):host.log(t,`${Ar.join("")}${n.replaceAll(`
`,`
${Ar.join("")}`)}`)}function Ra(t){let e=ni.get(t);return e===void 0?void 0:`${t}: ${(host.monotonicMs()-e).toFixed(3)}m\
s`}var oi={log:(...t)=>te(We,t),info:(...t)=>te(We,t),warn:(...t)=>te(Ql,t),error:(...t)=>te(ri,t),debug:(...t)=>te(Xl,t),
trace(...t){let e=new Error(jn(t));e.name="Trace",te(ri,[lt(e)])},assert(t,...e){t||(typeof e[0]=="string"?e[0]=`Asserti\
on failed: ${e[0]}`:e.unshift("Assertion failed"),te(ri,e))},dir:t=>te(We,[ye(t)]),dirxml:(...t)=>te(We,t),table:t=>te(We,
[ye(t,3)]),count(t="default"){let e=String(t);xn.set(e,(xn.get(e)??0)+1),te(We,[`${e}: ${xn.get(e)}`])},countReset:(t="d\
efault")=>{xn.delete(String(t))},time:(t="default")=>{ni.set(String(t),host.monotonicMs())},timeLog(t="default",...e){let r=Ra(
String(t));r!==void 0&&te(We,[r,...e])},timeEnd(t="default"){let e=Ra(String(t));ni.delete(String(t)),e!==void 0&&te(We,
[e])},group(...t){t.length>0&&te(We,t),Ar.push("  ")},groupCollapsed:(...t)=>oi.group?.(...t),groupEnd:()=>{Ar.pop()},clear:()=>{}};ie();var ii=Symbol("made"),ze=class t{#e;#t;constructor(e,r,n){if(e!==ii)throw new TypeError("Illegal constructor");this.#e=
r,this.#t=n}static of(e,r){return new t(ii,e,r)}static data(e){return e.#e}static using(e,r){return new t(ii,{...e.#e,usages:[
r]},!1)}get type(){return this.#e.type}get extractable(){return this.#t}get algorithm(){return this.#e.algorithm}get usages(){
return[...this.#e.usages]}get[Symbol.toStringTag](){return"CryptoKey"}static{M(this,e=>{let{type:r,extractable:n,algorithm:o,
usages:i}=e;return{type:r,extractable:n,algorithm:o,usages:i}})}},it=K(ze,"of","data","using");U();async function he(t,e){let r=[],n=i=>typeof i!="object"||i===null?i:He(i)||i instanceof Or?{$:r.push(N(i))-1}:i instanceof
ze?it.data(i):Array.isArray(i)?i.map(n):Object.fromEntries(Object.entries(i).map(([s,a])=>[s,n(a)])),o=Ke(n(e));return Te(
"subtle",t,o,...r)}function pe(t){return typeof t=="string"?{name:t}:{...t}}function st(t,e){if(!(t instanceof ze))throw new TypeError(
"The key must be a CryptoKey");if(!t.usages.includes(e))throw new DOMException(`The key cannot be used to ${e}`,"Invalid\
AccessError")}var Qt=class{async digest(e,r){return await he("digest",{algorithm:pe(e),data:r})}async sign(e,r,n){return st(r,"sign"),
await he("sign",{algorithm:pe(e),key:r,data:n})}async verify(e,r,n,o){return st(r,"verify"),await he("verify",{algorithm:pe(
e),key:r,signature:n,data:o})===!0}async encrypt(e,r,n){return st(r,"encrypt"),await he("encrypt",{algorithm:pe(e),key:r,
data:n})}async decrypt(e,r,n){return st(r,"decrypt"),await he("decrypt",{algorithm:pe(e),key:r,data:n})}async deriveBits(e,r,n=null){
return st(r,"deriveBits"),await he("deriveBits",{algorithm:pe(e),key:r,length:n})}async deriveKey(e,r,n,o,i){st(r,"deriv\
eKey");let s=await he("deriveBits",{algorithm:pe(e),key:r,length:ec(pe(n))});return this.importKey("raw",s,n,o,i)}async importKey(e,r,n,o,i){
if(e==="jwk"&&(He(r)||typeof r!="object"||r===null))throw new TypeError("A JWK must be an object");let s=await he("impor\
tKey",{format:e,data:r,algorithm:pe(n),usages:[...i]});return it.of(j(s),!!o)}async generateKey(e,r,n){let o=await he("g\
enerateKey",{algorithm:pe(e),usages:[...n]}),i=j(o);return"privateKey"in i?{privateKey:it.of(i.privateKey,!!r),publicKey:it.
of(i.publicKey,!0)}:it.of(i,!!r)}async exportKey(e,r){if(!(r instanceof ze))throw new TypeError("The key must be a Crypt\
oKey");if(!r.extractable)throw new DOMException("The key is not extractable","InvalidAccessError");let n=await he("expor\
tKey",{format:e,key:r});return e!=="jwk"?n:{...j(n),key_ops:[...r.usages],ext:!0}}async wrapKey(e,r,n,o){st(n,"wrapKey");
let i=await this.exportKey(e,r),s=e==="jwk"?new w(host.encode(Ke(i))):i;return await he("encrypt",{algorithm:pe(o),key:it.
using(n,"encrypt"),data:s})}async unwrapKey(e,r,n,o,i,s,a){st(n,"unwrapKey");let u=it.using(n,"decrypt"),l=await he("dec\
rypt",{algorithm:pe(o),key:u,data:r}),d=e==="jwk"?j(host.decode(l,"utf-8",!1,!1)??""):l;return this.importKey(e,d,i,s,a)}get[Symbol.
toStringTag](){return"SubtleCrypto"}},Zl={"SHA-1":512,"SHA-256":512,"SHA-384":1024,"SHA-512":1024};function ec({name:t,length:e,
hash:r}){let n=String(t).toUpperCase();return n.startsWith("AES-")?Number(e):n!=="HMAC"?null:e!==void 0?Number(e):Zl[String(
typeof r=="object"?r.name:r).toUpperCase()]??null}var Ba=65536,Tr=class{#e=new Qt;get subtle(){return this.#e}getRandomValues(e){let r=ArrayBuffer.isView(e)&&!(e instanceof
DataView)?e:void 0;if(r===void 0||r[Symbol.toStringTag].startsWith("Float"))throw new DOMException("The data argument mu\
st be an integer-type TypedArray","TypeMismatchError");if(e.byteLength>Ba)throw new DOMException(`getRandomValues gives \
at most ${Ba} bytes`,"QuotaExceededError");return new Uint8Array(e.buffer,e.byteOffset,e.byteLength).set(new Uint8Array(
host.random(e.byteLength))),e}randomUUID(){let e=new Uint8Array(host.random(16));e[6]=e[6]&15|64,e[8]=e[8]&63|128;let r="";
for(let n=0;n<16;n+=1)(n===4||n===6||n===8||n===10)&&(r+="-"),r+=e[n].toString(16).padStart(2,"0");return r}get[Symbol.toStringTag](){
return"Crypto"}};Mo();U();var Pa=20;async function Ca(t,e){let r=new Bt(t,e),{signal:n}=r;n.throwIfAborted();let{method:o,url:i}=r,s=new W(r.headers),
a=await tc(D.take(r));for(let u=0;;u+=1){let{protocol:l,origin:d}=new De(i);if(l!=="http:"&&l!=="https:")throw An(`the s\
cheme ${l} is not supported`);let c=j(await rc(o,i,s,a,n)),h=new W(c.headers),p=[301,302,303,307,308].includes(c.status)?
h.get("location"):null;if(p===null||r.redirect==="manual")return nc(c,h,{url:i,redirected:u>0,method:o,signal:n});if(host.
close(c.handle),r.redirect==="error")throw An("there is a redirect");if(u===Pa)throw An(`more than ${Pa} redirects`);if(!De.
canParse(p,i))throw An(`the redirect to ${p} is no URL`);let m=new De(p,i);if(m.hash===""&&(m.hash=new De(i).hash),c.status===
303?o!=="HEAD"&&o!=="GET":c.status<303&&o==="POST"){o="GET",a=void 0;for(let A of["content-encoding","content-language",
"content-location","content-type"])s.delete(A)}if(m.origin!==d)for(let A of["authorization","cookie","host"])s.delete(A);
i=m.href}}function An(t){return new x("fetch failed",{cause:new Error(t)})}async function tc(t){if(t===null)return;if(typeof t==
"string")return new w(host.encode(t));if(t instanceof w)return t;let e=[],r=_r(t);for(;;){let n=await r.pull();if(n===void 0)
return ne(e);e.push(n)}}async function rc(t,e,r,n,o){let i=e.indexOf("#"),s=i===-1?e:e.slice(0,i);return await Ia(o,"fet\
ch",t,s,Ie.toLines(r),n)}function Ia(t,e,...r){return new Ge((n,o)=>{let s=Z((u,l)=>{a(),u?n(l):o(new x("fetch failed",{
cause:Rt(l)}))},e,...r),a=nt.follow(t,u=>{_n(s),o(u)})})}function nc(t,e,{url:r,redirected:n,method:o,signal:i}){let{handle:s,
status:a,statusText:u}=t,l=o==="HEAD"||a===204||a===205||a===304;return l&&host.close(s),At.of({status:a,statusText:u,headers:e,
url:r,redirected:n,source:l?null:oc(s,i)})}function oc(t,e){let r=()=>{n(),host.close(t)},n=nt.follow(e,r);return{async pull(){
e.throwIfAborted();let o=await Ia(e,"fetch-read",t);if(o!==void 0)return new w(o);r()},cancel:r}}U();function Oa(t,e={}){let{hostname:r,port:n}=typeof t=="string"?ic(t):t;if(!Number.isInteger(Number(n))||Number(n)<1||Number(
n)>65535)throw new TypeError(`connect needs "host:port" or { hostname, port }, found port ${String(n)}`);let o={hostname:String(
r),port:Number(n)},i=()=>{},s=new Ge(p=>{i=p}),a=new Ge((p,m)=>{Z((g,A)=>g?p(A):m(Rt(A)),"connect",o.hostname,o.port,e.tls===
!0)}),u=!1,l=async()=>(u||(u=!0,a.then(p=>host.close(p),()=>{}),i()),s);a.catch(i);let d=a.then(()=>o);d.catch(()=>{});let{
fromPull:c,WritableStream:h}=fe();return{readable:c({async pull(){let p=u?void 0:await Te("read",await a);return p===void 0?
void 0:new w(p)},cancel:()=>{}}),writable:new h({async write(p){let m=typeof p=="string"?new w(host.encode(p)):N(p);m.length>
0&&await Te("write-to",await a,m)},async close(){await Te("end-write",await a)},abort:l}),opened:d,closed:s,close:l}}function ic(t){
let e=/^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/.exec(t);if(e===null)throw new TypeError(`connect needs "host:port", found "${t}\
"`);return{hostname:e[1]??e[2]??"",port:Number(e[3])}}var mu=Object.create(null),gi={buffer:()=>In(),events:()=>za(),path:()=>Ka(),"serverless-wasm/sockets":()=>({connect:Oa})};
function In(){return mu.buffer??=pu()}function yu(t){let e=t.startsWith("node:")?t.slice(5):t,r=Object.hasOwn(gi,e)?gi[e]:
void 0;if(r===void 0){let n=Object.keys(gi).join(", ");throw new Error(`Cannot find module "${t}": what can be imported \
without being bundled is ${n}`)}return mu[e]??=r()}var bu={words:void 0};function wu(){bu.words=void 0}function gu(t){let[e=0,r=0,n=0,o=0]=[t[0],t[1],t[2],t[3]],i=Math.imul(
r,5),s=Math.imul(i<<7|i>>>25,9),a=n^e,u=o^r;return t[0]=e^u,t[1]=r^a,t[2]=a^r<<9,t[3]=u<<11|u>>>21,s>>>0}function _u(){let t=bu.
words??=new Uint32Array(host.random(16));return((gu(t)>>>5)*67108864+(gu(t)>>>6))/9007199254740992}var Vc=2**31-1,Ue={next:1,running:Object.create(null)},Hc=globalThis.queueMicrotask;function vu(t){let e=Math.trunc(Number(
t));return e>=1&&e<=Vc?e:1}function bi(t){if(typeof t!="function")throw new TypeError("The callback must be a function")}
function Su(t,e,r){bi(e);let n=Ue.next;Ue.next+=1;let o=()=>{delete Ue.running[n],e(...r)};return Ue.running[n]=Z(o,"sle\
ep",t),n}function Eu(t,e,...r){return Su(vu(e),t,r)}function ku(t,...e){return Su(0,t,e)}function xu(t,e,...r){bi(t);let n=vu(
e),o=Ue.next;Ue.next+=1;let i=()=>{Ue.running[o]=Z(i,"sleep",n),t(...r)};return Ue.running[o]=Z(i,"sleep",n),o}function On(t){
if(typeof t!="number"&&typeof t!="string")return;let e=Number(t),r=Ue.running[e];r!==void 0&&(delete Ue.running[e],_n(r))}
function wi(t){bi(t),Hc(()=>{try{t()}catch(e){Sr(e)}})}var Kc=["ByteLengthQueuingStrategy","CountQueuingStrategy","ReadableByteStreamController","ReadableStream","ReadableStre\
amBYOBReader","ReadableStreamBYOBRequest","ReadableStreamDefaultController","ReadableStreamDefaultReader","TextDecoderSt\
ream","TextEncoderStream","TransformStream","TransformStreamDefaultController","WritableStream","WritableStreamDefaultCo\
ntroller","WritableStreamDefaultWriter"];function Fn(t,e,r){Reflect.defineProperty(t,e,{value:r,writable:!0,enumerable:!1,
configurable:!0})}function Au(t,e){Reflect.defineProperty(globalThis,t,{get(){let r=e();return Fn(globalThis,t,r),r},set(r){
Fn(globalThis,t,r)},enumerable:!1,configurable:!0})}function Tu(t){let e={AbortController:Yt,AbortSignal:ot,Blob:oe,Crypto:Tr,
CryptoKey:ze,CustomEvent:vn,Event:rt,EventTarget:Gt,File:tt,FormData:Ce,Headers:W,Request:Bt,Response:vr,SubtleCrypto:Qt,
TextDecoder:Ht,TextEncoder:Vt,URL:De,URLSearchParams:Ae,clearImmediate:On,clearInterval:On,clearTimeout:On,console:oi,crypto:new Tr,
fetch:Ca,global:globalThis,navigator:{userAgent:"serverless-wasm"},performance:Yc(),process:Jc(t),queueMicrotask:wi,self:globalThis,
setImmediate:ku,setInterval:xu,setTimeout:Eu,structuredClone:Aa};for(let[r,n]of Object.entries(e))Fn(globalThis,r,n),typeof n==
"function"&&Reflect.defineProperty(n,"name",{value:r,configurable:!0});for(let r of Kc)Au(r,()=>{let n=fe()[r];return Reflect.
defineProperty(n,"name",{value:r,configurable:!0}),n});Au("Buffer",()=>In().Buffer),Fn(Math,"random",_u),Qc()}var Gc=["R\
eadableStream","WritableStream","TransformStream","coderStream","fetch(","serverless-wasm/sockets"];function Ru(t){t.includes(
"Buffer")&&In(),(t.includes(".body")&&(t.includes("fetch")||t.includes("Response"))||Gc.some(r=>t.includes(r)))&&fe()}function Yc(){
return{now:()=>host.monotonicMs(),get timeOrigin(){return Date.now()-host.monotonicMs()},toJSON:()=>({timeOrigin:Date.now()-
host.monotonicMs()})}}function Jc({env:t}){return{env:{NODE_ENV:"production",...t},argv:[],platform:"wasi",cwd:()=>"/",nextTick:(e,...r)=>{
wi(()=>e(...r))}}}function Qc(){let t=Error,e=t.prepareStackTrace;t.prepareStackTrace=(n,o)=>o[0];let r=new Error("for i\
ts stack").stack;if(t.prepareStackTrace=e,typeof r=="object")for(let n of["getFunction","getThis"])Reflect.deleteProperty(
Object.getPrototypeOf(r),n)}U();var Bu=j(host.info());Tu(Bu);var Pu={load(t){let e={exports:{}};try{t(e,e.exports,yu),Ru(ut(xi,t,[])),Pu.serve=xa(e.exports,
Bu)}catch(r){host.fail(H(r))}wu()},serve(){host.fail("no application is loaded")},deliver(){return Je(),da()},rejected:Oi},
Xc=Pu;return vi(Zc);})();
return runtime.default})
